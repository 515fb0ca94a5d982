package uk.safeguarding.cases.providervisit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a visit to a provider, as they are stated and can be corrected.
///
/// @param announced        whether the provider knew of it beforehand
/// @param actionsDueOn     the last day for the provider to put right what was found; of each that requires actions
/// @param actionsDoneOn    the day on which the authority found it put right; null while it is not
/// @param actionsCheckedBy staff reference of who found so; in no event
@Embeddable
public record ProviderVisitDetails(
        @NotNull LocalDate visitedOn,

        @Schema(description = "Whether the provider knew of it beforehand") @NotNull
        Boolean announced,

        @NotNull @Enumerated(EnumType.STRING) ProviderVisitPurpose purpose,

        @NotNull @Enumerated(EnumType.STRING) ProviderVisitOutcome outcome,

        @Schema(description = "The last day for the provider to put right what was found") @Nullable
        LocalDate actionsDueOn,

        @Schema(description = "The day on which the authority found it put right") @Nullable
        LocalDate actionsDoneOn,

        @Schema(
                description = "Staff reference of who found it put right; of actions that are done",
                examples = "QUALITY-ASSURANCE-MANAGER",
                maxLength = 40)
        @Size(min = 1, max = 40)
        @Nullable
        String actionsCheckedBy) {

    ProviderVisitDetails done(LocalDate on, String staffId) {
        return new ProviderVisitDetails(visitedOn, announced, purpose, outcome, actionsDueOn, on, staffId);
    }
}
