package uk.safeguarding.cases.personaleducationplan;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a personal education plan, as they are stated and can be corrected.
///
/// @param initiatedOn  the day work on it began
/// @param completedOn  the day it was completed, from which it is current; null until then
/// @param currentUntil the day from which it was current no more, not counted; null while it is
@Embeddable
public record PersonalEducationPlanDetails(
        @Schema(description = "The day work on it began") @NotNull
        LocalDate initiatedOn,

        @Schema(description = "The day it was completed; from then it is current") @Nullable
        LocalDate completedOn,

        @Schema(description = "The day from which it was current no more; not included") @Nullable
        LocalDate currentUntil) {

    PersonalEducationPlanDetails completed(LocalDate on) {
        return new PersonalEducationPlanDetails(initiatedOn, on, currentUntil);
    }

    PersonalEducationPlanDetails ended(@Nullable LocalDate on) {
        return new PersonalEducationPlanDetails(initiatedOn, completedOn, on);
    }
}
