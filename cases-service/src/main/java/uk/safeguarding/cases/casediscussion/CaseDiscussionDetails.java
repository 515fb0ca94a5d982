package uk.safeguarding.cases.casediscussion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a case discussion, as they are stated and can be corrected.
///
/// @param staffId        staff reference of who holds the case
/// @param managerStaffId staff reference of the manager
/// @param decisions      in order; figures and changes name them by their number, counted from 1
/// @param notes          in the manager's words; in no event
public record CaseDiscussionDetails(
        @NotNull LocalDate heldOn,
        @NotNull CaseDiscussionKind kind,

        @Schema(description = "Staff reference of who holds the case", examples = "SOCIAL-WORKER", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @Schema(description = "Staff reference of the manager", examples = "TEAM-MANAGER", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String managerStaffId,

        @Schema(description = "What was decided, in order", maxItems = 15) @NotEmpty @Size(max = 15)
        List<@NotNull @Valid Decision> decisions,

        @Schema(description = "What was said, in the words of the manager", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String notes) {

    /// @param number of the decision, counted from 1
    CaseDiscussionDetails done(int number, LocalDate on) {
        List<Decision> changed = new ArrayList<>(decisions);
        changed.set(number - 1, changed.get(number - 1).done(on));
        return new CaseDiscussionDetails(heldOn, kind, staffId, managerStaffId, List.copyOf(changed), notes);
    }
}
