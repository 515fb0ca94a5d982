package uk.safeguarding.cases.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCareDetails;

/// The facts of a placement, as they are stated and can be corrected.
///
/// @param from            the first day
/// @param to              the day on which the child was placed there no more, not counted; null while it lasts
/// @param postcode        where it is; never in an event, and not kept of an adoptive placement
/// @param carerChanged    whether the carer changed with the move to it; if not, it is the same placement to the child
/// @param reasonForChange why it ended, if the child moved on
/// @param intendedToLastTo18 whether it is intended to last until the child is 18; null if that was not said
/// @param placedUnder     under which exception the child was placed, if any
@Embeddable
public record PlacementDetails(
        @Schema(description = "The first day") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to,

        @NotNull @Enumerated(EnumType.STRING) PlacementType placementType,

        @Enumerated(EnumType.STRING) @Nullable Provider provider,

        @Schema(examples = "LE15 6AA", maxLength = 8) @Pattern(regexp = PeriodOfCareDetails.POSTCODE) @Nullable
        String postcode,

        boolean carerChanged,

        @Schema(description = "Why it ended, if the child moved on (SSDA903 REASON_PLACE_CHANGE)")
        @Enumerated(EnumType.STRING)
        @Nullable
        ReasonForChange reasonForChange,

        @Column(name = "intended_to_last_to_18")
        @Schema(description = "Whether it is intended to last until the child is 18: fewer visits are due then")
        @Nullable
        Boolean intendedToLastTo18,

        @Schema(description = "Placed before assessment with a parent, or with a person approved for the time being")
        @Enumerated(EnumType.STRING)
        @Nullable
        PlacedUnder placedUnder) {

    PlacementDetails lying(LocalDate newFrom, @Nullable LocalDate newTo) {
        return with(newFrom, newTo, postcode, reasonForChange);
    }

    PlacementDetails endedFor(ReasonForChange why) {
        return with(from, to, postcode, why);
    }

    /// Without the postcode of a confidential address.
    PlacementDetails discreet() {
        return placementType.adoptive() ? with(from, to, null, reasonForChange) : this;
    }

    private PlacementDetails with(
            LocalDate newFrom,
            @Nullable LocalDate newTo,
            @Nullable String newPostcode,
            @Nullable ReasonForChange newReason) {
        return new PlacementDetails(
                newFrom,
                newTo,
                placementType,
                provider,
                newPostcode,
                carerChanged,
                newReason,
                intendedToLastTo18,
                placedUnder);
    }
}
