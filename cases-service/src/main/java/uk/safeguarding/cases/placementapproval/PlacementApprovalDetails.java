package uk.safeguarding.cases.placementapproval;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of an approval, as they are stated and can be corrected.
///
/// @param staffId        staff reference of who approved
/// @param emergency      whether the placement was made in an emergency: the area authority may be told after it
///                       began
/// @param panelDecidedOn when a placement panel decided, if one was asked
/// @param notifiedOn     when the area authority was told in writing
@Embeddable
public record PlacementApprovalDetails(
        @NotNull @Enumerated(EnumType.STRING) Approver approvedBy,

        @Schema(description = "The day of the approval") @NotNull
        LocalDate approvedOn,

        @Schema(description = "Staff reference of who approved", examples = "DCS", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @Schema(description = "Whether the placement was made in an emergency")
        boolean emergency,

        @Schema(description = "The day on which a placement panel decided, if one was asked") @Nullable
        LocalDate panelDecidedOn,

        @Enumerated(EnumType.STRING) @Nullable PanelOutcome panelOutcome,

        @Schema(description = "The day on which the area authority was told in writing") @Nullable
        LocalDate notifiedOn) {

    PlacementApprovalDetails notified(LocalDate on) {
        return new PlacementApprovalDetails(
                approvedBy, approvedOn, staffId, emergency, panelDecidedOn, panelOutcome, on);
    }
}
