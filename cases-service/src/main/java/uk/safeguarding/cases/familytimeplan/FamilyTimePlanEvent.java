package uk.safeguarding.cases.familytimeplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a family time plan.
record FamilyTimePlanEvent(
        String type,
        Person subject,
        UUID familyTimePlanId,
        long revision,
        UUID periodOfCareId,
        Relation relation,
        FamilyTimeKind kind,
        @Nullable Frequency frequency,
        @Nullable Boolean supervised,
        boolean orderedByCourt,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate reviewedOn,
        @Nullable FamilyTimeIssue issue,
        @Nullable UUID escalationId,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static FamilyTimePlanEvent of(FamilyTimePlan plan, String happened, long revision) {
        FamilyTimePlanDetails details = plan.details();
        return new FamilyTimePlanEvent(
                "cases.family-time-plan." + happened + ".v1",
                plan.child().person(),
                plan.id(),
                revision,
                plan.periodOfCare().id(),
                details.relation(),
                details.kind(),
                details.frequency(),
                details.supervised(),
                details.orderedByCourt(),
                details.from(),
                details.to(),
                details.reviewedOn(),
                details.issue(),
                details.escalationId(),
                plan.beingCorrected(),
                plan.voided());
    }

    @Override
    public UUID recordId() {
        return familyTimePlanId;
    }
}
