package uk.safeguarding.cases.placementprovider;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placement.Provider;

/// The facts of a provider, as they are stated and can be corrected.
///
/// @param name           of the organisation, never of a carer; in no event
/// @param urn            the regulator's number; null of one that nobody regulates
/// @param kind           the provider code of its placements in the return
/// @param statusFrom     since when it has its status
/// @param accreditations of now and of before
@Embeddable
public record PlacementProviderDetails(
        @Schema(
                description = "Name of the organisation, never of a carer",
                examples = "Sampleton Homes",
                maxLength = 200)
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "The regulator's number (SSDA903 URN)", examples = "SC123456", pattern = Urn.PATTERN)
        @Pattern(regexp = Urn.PATTERN)
        @Nullable
        String urn,

        @NotNull @Enumerated(EnumType.STRING) Regulator regulator,

        @Schema(description = "Provider code of its placements (SSDA903 PLACE_PROVIDER)")
        @NotNull
        @Enumerated(EnumType.STRING)
        Provider kind,

        @NotNull @Enumerated(EnumType.STRING) ProviderStatus status,

        @Schema(description = "Since when it has that status") @NotNull
        LocalDate statusFrom,

        @Schema(maxItems = 50) @NotNull @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON)
        List<@NotNull @Valid Accreditation> accreditations) {}
