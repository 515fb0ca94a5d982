package uk.safeguarding.cases.reviewinvitation;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.cases.reviewrecord.ReviewRecord;
import uk.safeguarding.platform.record.Source;

/// That somebody was invited to a review, and whether they came. Who takes part is for the authority and the reviewing
/// officer to settle beforehand (Children Act 1989 s26(2)(a), SI 2010/959 reg. 34).
@Entity
@Table(name = "review_invitation")
@CheckReturnValue
public class ReviewInvitation extends ReviewRecord<ReviewInvitationDetails> {

    @Embedded
    private ReviewInvitationDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewInvitation() {}

    ReviewInvitation(Review review, @Nullable Source source, ReviewInvitationDetails details) {
        super(review, source);
        this.details = details;
    }

    @Override
    public ReviewInvitationDetails details() {
        return details;
    }

    @Override
    protected void take(ReviewInvitationDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "review-invitation";
    }

    @Override
    protected List<LocalDate> days() {
        return List.of(details.invitedOn());
    }

    /// @throws RuleBroken besides `review-invitation-before-the-review`, `review-invitation-mode-of-who-took-part`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        boolean came = details.attendance() == ReviewAttendance.ATTENDED;
        must(
                review().hasBegun() || !(came || details.attendance() == ReviewAttendance.ABSENT),
                "before-the-review",
                "Who came to a review is known when it was held");
        must(
                details.mode() == null || came || details.mode() == AttendanceMode.IN_WRITING,
                "mode-of-who-took-part",
                "How somebody took part is said of who attended, or wrote");
    }

    @Override
    protected ReviewInvitationEvent event(String happened, long revision) {
        return ReviewInvitationEvent.of(this, happened, revision);
    }
}
