package uk.safeguarding.cases.reviewdecision;

import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.cases.reviewrecord.ReviewRecords;

@ApplicationScoped
public class ReviewDecisionRepository extends ReviewRecords<ReviewDecision> {

    ReviewDecisionRepository() {
        super("review-decision");
    }
}
