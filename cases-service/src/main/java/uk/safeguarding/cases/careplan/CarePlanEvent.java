package uk.safeguarding.cases.careplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a care plan.
///
/// @param ageYears the child's age on the day it was prepared, or else is due
record CarePlanEvent(
        String type,
        Person subject,
        UUID carePlanId,
        long revision,
        UUID periodOfCareId,
        @Nullable Integer ordinal,
        String rule,
        LocalDate clockStarted,
        LocalDate dueOn,
        @Nullable LocalDate preparedOn,
        @Nullable PermanencePlan permanencePlan,
        @Nullable Boolean healthPlan,
        @Nullable Boolean personalEducationPlan,
        @Nullable Boolean familyTime,
        @Nullable Boolean placementPlan,
        @Nullable LocalDate supersededOn,
        @Nullable LocalDate fellAwayOn,
        @Nullable Person staff,
        int ageYears,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static CarePlanEvent of(CarePlan plan, String happened, long revision, int ageYears) {
        Optional<CarePlanOutcome> outcome = plan.outcome();
        return new CarePlanEvent(
                "cases.care-plan." + happened + ".v1",
                plan.child().person(),
                plan.id(),
                revision,
                plan.periodOfCare().id(),
                plan.ordinal().orElse(null),
                plan.due().rule(),
                plan.due().clockStarted(),
                plan.dueOn(),
                plan.doneOn().orElse(null),
                outcome.map(CarePlanOutcome::permanencePlan).orElse(null),
                outcome.map(CarePlanOutcome::healthPlan).orElse(null),
                outcome.map(CarePlanOutcome::personalEducationPlan).orElse(null),
                outcome.map(CarePlanOutcome::familyTime).orElse(null),
                outcome.map(CarePlanOutcome::placementPlan).orElse(null),
                plan.supersededOn().orElse(null),
                plan.fellAwayOn().orElse(null),
                outcome.map(told -> Person.staff(plan.localAuthority(), told.staffId()))
                        .orElse(null),
                ageYears,
                plan.beingCorrected(),
                plan.voided());
    }

    @Override
    public UUID recordId() {
        return carePlanId;
    }
}
