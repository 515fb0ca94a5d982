package uk.safeguarding.cases.reviewcontribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRecordService;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Source;

/// The use cases of a contribution to a review. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ReviewContributionService extends ReviewRecordService<ReviewContribution, ReviewContributionDetails> {

    private final ReviewContributionRepository contributions;

    ReviewContributionService(ReviewContributionRepository contributions) {
        this.contributions = contributions;
    }

    @Override
    protected ReviewContributionRepository records() {
        return contributions;
    }

    @Override
    protected Class<ReviewContributionDetails> facts() {
        return ReviewContributionDetails.class;
    }

    @Override
    protected String table() {
        return "review_contribution";
    }

    public Recorded<ReviewContribution> receive(
            UUID reviewId, @Nullable Source source, ReviewContributionDetails details) {
        return record(reviewId, source, "received", review -> new ReviewContribution(review, source, details));
    }
}
