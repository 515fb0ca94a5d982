package uk.safeguarding.conferences.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is recorded of a conference that was held, and can be corrected.
///
/// @param quorate     whether social care and at least two other agencies with direct contact took part
/// @param riskFactors found in the family; 21 alone if there are none
public record ConferenceOutcome(
        @NotNull LocalDate heldOn,

        @Schema(description = "Staff reference of the chair", examples = "CP-CHAIR", maxLength = 40)
        @Size(max = 40)
        @Nullable
        String chairStaffId,

        @Schema(description = "Whether social care and at least two other agencies in contact with the child took part")
        @NotNull
        Boolean quorate,

        @Schema(description = "One for each child discussed", minItems = 1, maxItems = 30) @NotEmpty @Size(max = 30)
        List<@NotNull @Valid ChildDecision> decisions,

        @Schema(description = "Factors found in the family; 21 alone if there are none", maxItems = 44)
        @NotNull
        @Size(max = 44)
        Set<@NotNull RiskFactor> riskFactors) {

    @Schema(hidden = true)
    @AssertTrue(message = "each child is decided on once")
    boolean isOncePerChild() {
        return decisions == null || childIds().size() == decisions.size();
    }

    Set<UUID> childIds() {
        return decisions.stream().map(ChildDecision::childId).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it discusses the same children as another, with the same decision for each.
    boolean decidesAs(ConferenceOutcome other) {
        return childIds().equals(other.childIds())
                && decisions.stream()
                        .allMatch(decision -> other.on(decision.childId())
                                .filter(its -> its.decision() == decision.decision())
                                .isPresent());
    }

    Optional<ChildDecision> on(UUID childId) {
        return decisions.stream()
                .filter(decision -> decision.childId().equals(childId))
                .findFirst();
    }
}
