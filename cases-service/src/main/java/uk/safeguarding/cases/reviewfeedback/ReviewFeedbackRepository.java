package uk.safeguarding.cases.reviewfeedback;

import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.cases.reviewrecord.ReviewRecords;

@ApplicationScoped
public class ReviewFeedbackRepository extends ReviewRecords<ReviewFeedback> {

    ReviewFeedbackRepository() {
        super("review-feedback");
    }
}
