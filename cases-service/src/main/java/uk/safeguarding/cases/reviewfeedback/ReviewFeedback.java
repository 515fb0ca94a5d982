package uk.safeguarding.cases.reviewfeedback;

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

/// How a child, a parent, a carer or somebody else found a review and the officer who chaired it.
@Entity
@Table(name = "review_feedback")
@CheckReturnValue
public class ReviewFeedback extends ReviewRecord<ReviewFeedbackDetails> {

    @Embedded
    private ReviewFeedbackDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewFeedback() {}

    ReviewFeedback(Review review, @Nullable Source source, ReviewFeedbackDetails details) {
        super(review, source);
        this.details = details;
    }

    @Override
    public ReviewFeedbackDetails details() {
        return details;
    }

    @Override
    protected void take(ReviewFeedbackDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "review-feedback";
    }

    @Override
    protected List<LocalDate> days() {
        return List.of(details.givenOn());
    }

    @Override
    protected ReviewFeedbackEvent event(String happened, long revision) {
        return ReviewFeedbackEvent.of(this, happened, revision);
    }
}
