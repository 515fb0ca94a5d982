package uk.safeguarding.platform.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a record is corrected or voided: a code for counting, and a sentence for whoever reads the history.
public record Because(
        @NotNull CorrectionReason reasonCode,

        @Schema(description = "One sentence for whoever reads the history", maxLength = 500) @Size(max = 500) @Nullable
        String reason) {}
