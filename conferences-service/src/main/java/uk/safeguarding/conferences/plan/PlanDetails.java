package uk.safeguarding.conferences.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is recorded of a plan and can be corrected. The initial category is the conference's, and corrected there.
///
/// @param startedOn       the day of the conference (census rule 2885)
/// @param categoryChanges those after the initial category, the earliest first
/// @param endedOn         the day on which the plan was no longer open, not counted
public record PlanDetails(
        @NotNull LocalDate startedOn,

        @Schema(description = "Changes after the initial category, the earliest first", maxItems = 50)
        @NotNull
        @Size(max = 50)
        List<@NotNull @Valid CategoryFrom> categoryChanges,

        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason) {

    @Schema(hidden = true)
    @AssertTrue(message = "a plan that ended has a day and a reason")
    boolean isEndedWithReason() {
        return (endedOn == null) == (endReason == null);
    }
}
