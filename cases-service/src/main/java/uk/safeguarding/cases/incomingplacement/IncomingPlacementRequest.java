package uk.safeguarding.cases.incomingplacement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placement.PlacementType;
import uk.safeguarding.cases.placementprovider.Urn;
import uk.safeguarding.platform.record.Source;

/// A placement by another authority, as it is first recorded.
public record IncomingPlacementRequest(
        @NotNull UUID childId,

        @Schema(
                description = "GSS code of who looks after the child",
                examples = "E08000018",
                pattern = IncomingPlacementDetails.GSS_CODE)
        @NotNull
        @Pattern(regexp = IncomingPlacementDetails.GSS_CODE)
        String placingAuthority,

        @Schema(description = "The first day; to come only if notice was received") @NotNull
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Nullable
        LocalDate to,

        @NotNull PlacementType placementType,

        @Schema(description = "The regulator's number of the provider", examples = "SC123456", pattern = Urn.PATTERN)
        @Pattern(regexp = Urn.PATTERN)
        @Nullable
        String providerUrn,

        @Schema(description = "Whether it was made in an emergency; false if left out") @Nullable
        Boolean emergency,

        @Schema(description = "The day on which the placing authority's first notice was received") @Nullable
        LocalDate notifiedOn,

        @Schema(description = "The day by which all had come that the regulations ask for with it") @Nullable
        LocalDate notificationCompleteOn,

        @Schema(maxLength = 40) @Size(max = 40) @Nullable String sourceSystem,

        @Schema(maxLength = 100) @Size(max = 100) @Nullable String sourceId) {

    IncomingPlacementDetails details() {
        return new IncomingPlacementDetails(
                placingAuthority,
                from,
                to,
                placementType,
                providerUrn,
                Boolean.TRUE.equals(emergency),
                notifiedOn,
                notificationCompleteOn);
    }

    @Nullable
    Source source() {
        return Source.of(sourceSystem, sourceId);
    }
}
