package uk.safeguarding.cases.reviewinvitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRecordService;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of an invitation to a review. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ReviewInvitationService extends ReviewRecordService<ReviewInvitation, ReviewInvitationDetails> {

    private final ReviewInvitationRepository invitations;

    ReviewInvitationService(ReviewInvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    protected ReviewInvitationRepository records() {
        return invitations;
    }

    @Override
    protected Class<ReviewInvitationDetails> facts() {
        return ReviewInvitationDetails.class;
    }

    @Override
    protected String table() {
        return "review_invitation";
    }

    public Recorded<ReviewInvitation> invite(UUID reviewId, @Nullable Source source, ReviewInvitationDetails details) {
        return record(reviewId, source, "sent", review -> new ReviewInvitation(review, source, details));
    }

    public ReviewInvitation attend(
            UUID reviewId, UUID id, Revision expected, ReviewAttendance attendance, @Nullable AttendanceMode mode) {
        return change(reviewId, id, expected, "attendance-recorded", now -> now.answered(attendance, mode));
    }
}
