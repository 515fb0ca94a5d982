package uk.safeguarding.cases.incomingplacement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placement.PlacementType;
import uk.safeguarding.cases.placementprovider.Urn;
import uk.safeguarding.platform.calendar.Nation;

/// The facts of a placement by another authority, as they are stated and can be corrected.
///
/// @param placingAuthority       GSS code of the authority that looks after the child
/// @param from                   the first day; it may be still to come once the authority was notified
/// @param to                     the day on which it held no more, not counted; null while it lasts
/// @param placementType          the placing authority's code
/// @param providerUrn            the regulator's number of the provider, who need not be in the register
/// @param emergency              whether it was made in an emergency: notice may be given after it began
/// @param notifiedOn             when the placing authority's first written notice was received
/// @param notificationCompleteOn when all had come that the regulations ask for with it
@Embeddable
public record IncomingPlacementDetails(
        @Schema(description = "GSS code of who looks after the child", examples = "E08000018", pattern = GSS_CODE)
        @NotNull
        @Pattern(regexp = GSS_CODE)
        String placingAuthority,

        @Schema(description = "The first day") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to,

        @NotNull @Enumerated(EnumType.STRING) PlacementType placementType,

        @Schema(description = "The regulator's number of the provider", examples = "SC123456", pattern = Urn.PATTERN)
        @Pattern(regexp = Urn.PATTERN)
        @Nullable
        String providerUrn,

        @Schema(description = "Whether it was made in an emergency") @NotNull
        Boolean emergency,

        @Schema(description = "The day on which the placing authority's first notice was received") @Nullable
        LocalDate notifiedOn,

        @Schema(description = "The day by which all had come that the regulations ask for with it") @Nullable
        LocalDate notificationCompleteOn) {

    /// Of an authority anywhere in the United Kingdom.
    static final String GSS_CODE = "[EWSN][0-9]{8}";

    IncomingPlacementDetails ending(LocalDate on) {
        return new IncomingPlacementDetails(
                placingAuthority, from, on, placementType, providerUrn, emergency, notifiedOn, notificationCompleteOn);
    }

    /// With a notice that was received on a day; the first one counts for the time limit.
    IncomingPlacementDetails notified(LocalDate on, boolean complete) {
        return new IncomingPlacementDetails(
                placingAuthority,
                from,
                to,
                placementType,
                providerUrn,
                emergency,
                notifiedOn == null ? on : notifiedOn,
                complete ? on : null);
    }

    /// The nation whose law binds the placing authority; empty if that is neither England nor Wales.
    Optional<Nation> placingNation() {
        return switch (placingAuthority.charAt(0)) {
            case 'E', 'W' -> Optional.of(Nation.of(placingAuthority));
            default -> Optional.empty();
        };
    }
}
