package uk.safeguarding.cases.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.geography.Distance;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a placement: never the postcode, only what was worked out from it.
///
/// @param ageYears the child's age on the first day
record PlacementEvent(
        String type,
        Person subject,
        UUID placementId,
        long revision,
        UUID periodOfCareId,
        LocalDate from,
        @Nullable LocalDate to,
        PlacementType placementType,
        @Nullable Provider provider,
        @Nullable String placementAuthority,
        @Nullable Boolean outOfArea,
        @Nullable Boolean atADistance,
        @Nullable BigDecimal milesFromHome,
        List<Distance> distances,
        @Nullable ReasonForChange reasonForChange,
        boolean carerChanged,
        @Nullable Boolean intendedToLastTo18,
        @Nullable PlacedUnder placedUnder,
        int ageYears,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static PlacementEvent of(Placement placement, String happened, long revision) {
        PlacementDetails details = placement.details();
        Location location = placement.location();
        return new PlacementEvent(
                "cases.placement." + happened + ".v1",
                placement.child().person(),
                placement.id(),
                revision,
                placement.periodOfCare().id(),
                placement.from(),
                placement.to(),
                details.placementType(),
                details.provider(),
                location.placementAuthority(),
                location.outOfArea(),
                location.atADistance(),
                location.milesFromHome(),
                location.distances(),
                details.reasonForChange(),
                details.carerChanged(),
                details.intendedToLastTo18(),
                details.placedUnder(),
                placement.child().ageOn(placement.from()),
                placement.beingCorrected(),
                placement.voided());
    }

    @Override
    public UUID recordId() {
        return placementId;
    }
}
