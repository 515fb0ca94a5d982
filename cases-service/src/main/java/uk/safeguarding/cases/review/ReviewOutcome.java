package uk.safeguarding.cases.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is recorded of a review that was held, and can be corrected.
public record ReviewOutcome(
        @NotNull LocalDate heldOn,
        @NotNull Participation participation,

        @Schema(description = "Staff reference of the independent reviewing officer", examples = "IRO", maxLength = 40)
        @Size(max = 40)
        @Nullable
        String chairStaffId) {}
