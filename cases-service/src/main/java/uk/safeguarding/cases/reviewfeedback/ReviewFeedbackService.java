package uk.safeguarding.cases.reviewfeedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRecordService;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Source;

/// The use cases of feedback on a review. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ReviewFeedbackService extends ReviewRecordService<ReviewFeedback, ReviewFeedbackDetails> {

    private final ReviewFeedbackRepository feedback;

    ReviewFeedbackService(ReviewFeedbackRepository feedback) {
        this.feedback = feedback;
    }

    @Override
    protected ReviewFeedbackRepository records() {
        return feedback;
    }

    @Override
    protected Class<ReviewFeedbackDetails> facts() {
        return ReviewFeedbackDetails.class;
    }

    @Override
    protected String table() {
        return "review_feedback";
    }

    public Recorded<ReviewFeedback> give(UUID reviewId, @Nullable Source source, ReviewFeedbackDetails details) {
        return record(reviewId, source, "given", review -> new ReviewFeedback(review, source, details));
    }
}
