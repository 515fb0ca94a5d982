package uk.safeguarding.cases.reviewcontribution;

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

/// What a child, a parent, a carer or somebody else says to a review, in whatever form they choose. Their views are
/// asked for before each review (Children Act 1989 s26(2)(d)).
@Entity
@Table(name = "review_contribution")
@CheckReturnValue
public class ReviewContribution extends ReviewRecord<ReviewContributionDetails> {

    @Embedded
    private ReviewContributionDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewContribution() {}

    ReviewContribution(Review review, @Nullable Source source, ReviewContributionDetails details) {
        super(review, source);
        this.details = details;
    }

    @Override
    public ReviewContributionDetails details() {
        return details;
    }

    @Override
    protected void take(ReviewContributionDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "review-contribution";
    }

    @Override
    protected List<LocalDate> days() {
        return List.of(details.receivedOn());
    }

    @Override
    protected ReviewContributionEvent event(String happened, long revision) {
        return ReviewContributionEvent.of(this, happened, revision);
    }
}
