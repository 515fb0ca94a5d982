package uk.safeguarding.cases.providervisit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a visit to a provider, as they are stated and can be corrected.
///
/// @param announced    whether the provider knew of it beforehand
/// @param actionsDueOn the last day for the provider to put right what was found; of each that requires actions
@Embeddable
public record ProviderVisitDetails(
        @NotNull LocalDate visitedOn,

        @Schema(description = "Whether the provider knew of it beforehand") @NotNull
        Boolean announced,

        @NotNull @Enumerated(EnumType.STRING) ProviderVisitPurpose purpose,

        @NotNull @Enumerated(EnumType.STRING) ProviderVisitOutcome outcome,

        @Schema(description = "The last day for the provider to put right what was found") @Nullable
        LocalDate actionsDueOn) {}
