package uk.safeguarding.cases.incomingplacement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placement.PlacementType;
import uk.safeguarding.cases.placementapproval.NotificationDuty;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a placement by another authority.
///
/// @param rule the time limit for notice of it, with its clock and last lawful day; null where there is none
record IncomingPlacementEvent(
        String type,
        Person subject,
        UUID incomingPlacementId,
        long revision,
        String placingAuthority,
        LocalDate from,
        @Nullable LocalDate to,
        PlacementType placementType,
        boolean emergency,
        @Nullable String rule,
        @Nullable LocalDate clockStarted,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate notificationCompleteOn,
        int ageYears,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static IncomingPlacementEvent of(IncomingPlacement placement, String happened, long revision) {
        IncomingPlacementDetails details = placement.details();
        NotificationDuty duty = placement.duty().orElse(null);
        return new IncomingPlacementEvent(
                "cases.incoming-placement." + happened + ".v1",
                placement.child().person(),
                placement.id(),
                revision,
                details.placingAuthority(),
                details.from(),
                details.to(),
                details.placementType(),
                details.emergency(),
                duty == null ? null : duty.rule(),
                duty == null ? null : duty.clockStarted(),
                duty == null ? null : duty.dueOn(),
                details.notifiedOn(),
                details.notificationCompleteOn(),
                placement.ageYears(),
                placement.beingCorrected(),
                placement.voided());
    }

    @Override
    public UUID recordId() {
        return incomingPlacementId;
    }
}
