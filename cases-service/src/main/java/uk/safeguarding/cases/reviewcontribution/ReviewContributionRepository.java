package uk.safeguarding.cases.reviewcontribution;

import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.cases.reviewrecord.ReviewRecords;

@ApplicationScoped
public class ReviewContributionRepository extends ReviewRecords<ReviewContribution> {

    ReviewContributionRepository() {
        super("review-contribution");
    }
}
