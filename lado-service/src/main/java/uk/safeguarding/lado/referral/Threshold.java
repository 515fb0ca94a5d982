package uk.safeguarding.lado.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The LADO's decision whether a referral meets the threshold, and on what ground.
///
/// @param limbs  at least one when it is met, none otherwise
/// @param reason given when, and only when, it is not met
@Schema(name = "ThresholdDecisionRequest")
public record Threshold(
        @NotNull ThresholdDecision decision,
        @NotNull LocalDate decidedOn,

        @Schema(description = "At least one when the threshold is met", maxItems = 5) @Size(max = 5)
        List<@NotNull ThresholdLimb> limbs,

        @Schema(description = "Needed when the threshold is not met") @Nullable
        ThresholdReason reason) {

    public Threshold {
        limbs = limbs == null ? List.of() : limbs.stream().distinct().sorted().toList();
    }
}
