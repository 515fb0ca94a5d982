package uk.safeguarding.cases.reviewinvitation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRole;

/// The facts of an invitation to a review, as they are stated and can be corrected.
@Embeddable
public record ReviewInvitationDetails(
        @Schema(description = "Who is invited") @NotNull @Enumerated(EnumType.STRING)
        ReviewRole role,

        @Schema(description = "The day of the invitation") @NotNull
        LocalDate invitedOn,

        @NotNull @Enumerated(EnumType.STRING) ReviewAttendance attendance,

        @Schema(description = "How they took part; of who attended or wrote") @Enumerated(EnumType.STRING) @Nullable
        AttendanceMode mode) {

    ReviewInvitationDetails answered(ReviewAttendance came, @Nullable AttendanceMode how) {
        return new ReviewInvitationDetails(role, invitedOn, came, how);
    }
}
