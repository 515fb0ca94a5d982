package uk.safeguarding.cases.personaleducationplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a personal education plan.
record PersonalEducationPlanEvent(
        String type,
        Person subject,
        UUID personalEducationPlanId,
        long revision,
        UUID periodOfCareId,
        @Nullable String rule,
        @Nullable LocalDate dueOn,
        LocalDate initiatedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate currentUntil,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static PersonalEducationPlanEvent of(PersonalEducationPlan plan, String happened, long revision) {
        PersonalEducationPlanDetails details = plan.details();
        return new PersonalEducationPlanEvent(
                "cases.personal-education-plan." + happened + ".v1",
                plan.child().person(),
                plan.id(),
                revision,
                plan.periodOfCare().id(),
                plan.duty().map(PlanDuty::rule).orElse(null),
                plan.duty().map(PlanDuty::dueOn).orElse(null),
                details.initiatedOn(),
                details.completedOn(),
                details.currentUntil(),
                plan.beingCorrected(),
                plan.voided());
    }

    @Override
    public UUID recordId() {
        return personalEducationPlanId;
    }
}
