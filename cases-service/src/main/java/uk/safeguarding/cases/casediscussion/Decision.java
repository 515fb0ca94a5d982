package uk.safeguarding.cases.casediscussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was decided, by when, and who does it.
///
/// @param text         in one line; in no event
/// @param ownerStaffId staff reference of who does it
/// @param dueOn        by when
/// @param doneOn       when it was done; null while it is not
public record Decision(
        @Schema(
                description = "What was decided, in one line",
                examples = "Visit the school",
                maxLength = 1000,
                pattern = ONE_LINE)
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = ONE_LINE)
        String text,

        @Schema(description = "Staff reference of who does it", examples = "SOCIAL-WORKER", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String ownerStaffId,

        @NotNull LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    static final String ONE_LINE = "[^\\r\\n]*";

    Decision done(LocalDate on) {
        return new Decision(text, ownerStaffId, dueOn, on);
    }
}
