package uk.safeguarding.conferences.section47;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is recorded of a section 47 enquiry and can be corrected.
///
/// @param concludedOn null while the enquiry is open
public record Section47Details(
        @NotNull LocalDate startedOn,
        @Nullable LocalDate concludedOn,
        @Nullable Section47Outcome outcome) {

    @Schema(hidden = true)
    @AssertTrue(message = "an enquiry that is concluded has a day and an outcome")
    boolean isConcludedWithOutcome() {
        return (concludedOn == null) == (outcome == null);
    }
}
