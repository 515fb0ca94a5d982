package uk.safeguarding.conferences.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.conference.AbuseCategory;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a child protection plan.
///
/// @param ageYears the child's age on the day it started; absent for an unborn child
record PlanEvent(
        String type,
        Person subject,
        UUID childProtectionPlanId,
        long revision,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        AbuseCategory initialCategory,
        AbuseCategory latestCategory,
        List<CategoryFrom> categories,
        int previousPlans,
        @Nullable Integer ageYears,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static PlanEvent of(ChildProtectionPlan plan, String happened, long revision) {
        return new PlanEvent(
                "conferences.child-protection-plan." + happened + ".v1",
                plan.child().person(),
                plan.id(),
                revision,
                plan.startedOn(),
                plan.endedOn(),
                plan.initialCategory(),
                plan.latestCategory(),
                plan.categories().stream()
                        .map(entry -> new CategoryFrom(entry.category(), entry.since()))
                        .toList(),
                plan.previousPlans(),
                plan.child().ageOn(plan.startedOn()),
                plan.beingCorrected(),
                plan.voided());
    }

    @Override
    public UUID recordId() {
        return childProtectionPlanId;
    }
}
