package uk.safeguarding.cases.escalation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stage that a concern came to.
///
/// @param from  the day on which it came there
/// @param dueOn the last day for an answer at that stage; worked out from the first day, whatever is stated
public record EscalationStep(
        @NotNull EscalationStage stage,
        @NotNull LocalDate from,

        @Schema(description = "The last day for an answer at that stage; worked out", readOnly = true) @Nullable
        LocalDate dueOn) {

    EscalationStep(EscalationStage stage, LocalDate from) {
        this(stage, from, null);
    }

    EscalationStep due(LocalDate on) {
        return new EscalationStep(stage, from, on);
    }
}
