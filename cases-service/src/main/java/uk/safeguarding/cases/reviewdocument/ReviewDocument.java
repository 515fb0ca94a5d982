package uk.safeguarding.cases.reviewdocument;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.cases.reviewrecord.ReviewDuty;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.cases.reviewrecord.ReviewRecord;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Source;

/// A document that is due after a review: when it was complete, and when all had it who should. The document itself is
/// kept elsewhere.
@Entity
@Table(name = "review_document")
@CheckReturnValue
public class ReviewDocument extends ReviewRecord<ReviewDocumentDetails> {

    @Embedded
    private ReviewDocumentDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewDocument() {}

    ReviewDocument(Review review, @Nullable Source source, ReviewDocumentDetails details) {
        super(review, source);
        this.details = details;
    }

    @Override
    public ReviewDocumentDetails details() {
        return details;
    }

    @Nullable
    ReviewDuty completionDuty(ReviewPaperTimescale limits) {
        return details.kind() == ReviewDocumentKind.DECISIONS
                ? limits.decisionsCompleted(review())
                : limits.recordCompleted(review());
    }

    @Nullable
    ReviewDuty distributionDuty(ReviewPaperTimescale limits) {
        return details.kind() == ReviewDocumentKind.DECISIONS
                ? limits.decisionsSent(review())
                : limits.recordDistributed(review());
    }

    @Nullable
    Timescale stands(@Nullable ReviewDuty duty, @Nullable LocalDate doneOn, LocalDate today) {
        return duty == null ? null : duty.stands(doneOn, !voided(), today);
    }

    @Override
    protected void take(ReviewDocumentDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "review-document";
    }

    @Override
    protected List<LocalDate> days() {
        return known(details.completedOn(), details.distributedOn());
    }

    /// @throws RuleBroken besides `review-document-before-the-review`, `review-document-distributed-before-completed`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        LocalDate completed = details.completedOn();
        LocalDate distributed = details.distributedOn();
        LocalDate held = review().heldOn().orElse(null);
        must(
                held != null && (completed == null || !completed.isBefore(held)),
                "before-the-review",
                "What is written after a review is due, and complete, when it was held");
        must(
                distributed == null || (completed != null && !distributed.isBefore(completed)),
                "distributed-before-completed",
                "A document is distributed when it is complete");
    }

    @Override
    protected ReviewDocumentEvent event(String happened, long revision) {
        return ReviewDocumentEvent.of(this, happened, revision, timescale());
    }
}
