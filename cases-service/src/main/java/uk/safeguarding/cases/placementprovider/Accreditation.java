package uk.safeguarding.cases.placementprovider;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That some body found a provider good enough, and how good.
///
/// @param body  code of who accredits: the regulator by its inspection, a commissioning framework, a charity's mark
/// @param to    the day on which it held no more, not counted; null while it holds
/// @param grade the outcome as that body words it, such as `GOOD`; null where it has no grades
public record Accreditation(
        @Schema(description = "Code of who accredits", examples = "OFSTED", maxLength = 40, pattern = CODE)
        @NotNull
        @Pattern(regexp = CODE)
        String body,

        @Schema(description = "The first day") @NotNull LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Nullable
        LocalDate to,

        @Schema(
                description = "Outcome or grade, as that body words it",
                examples = "GOOD",
                maxLength = 40,
                pattern = CODE)
        @Pattern(regexp = CODE)
        @Nullable
        String grade) {

    private static final String CODE = "[A-Z0-9][A-Z0-9_]{0,39}";

    boolean endsBeforeStart() {
        return to != null && !to.isAfter(from);
    }

    /// What there is one of: a body accredits once from a day.
    Object identity() {
        return body + from;
    }
}
