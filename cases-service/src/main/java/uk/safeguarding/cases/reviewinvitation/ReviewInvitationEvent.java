package uk.safeguarding.cases.reviewinvitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRole;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an invitation to a review: no text, and nobody's name.
record ReviewInvitationEvent(
        String type,
        Person subject,
        UUID reviewInvitationId,
        long revision,
        UUID reviewId,
        ReviewRole role,
        LocalDate invitedOn,
        ReviewAttendance attendance,
        @Nullable AttendanceMode mode,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReviewInvitationEvent of(ReviewInvitation record, String happened, long revision) {
        ReviewInvitationDetails details = record.details();
        return new ReviewInvitationEvent(
                "cases.review-invitation." + happened + ".v1",
                record.child().person(),
                record.id(),
                revision,
                record.review().id(),
                details.role(),
                details.invitedOn(),
                details.attendance(),
                details.mode(),
                record.beingCorrected(),
                record.voided());
    }

    @Override
    public UUID recordId() {
        return reviewInvitationId;
    }
}
