package uk.safeguarding.cases.reviewdocument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.ReviewHappening;
import uk.safeguarding.cases.reviewrecord.ReviewRecordService;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a document of a review. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ReviewDocumentService extends ReviewRecordService<ReviewDocument, ReviewDocumentDetails> {

    private final ReviewDocumentRepository documents;

    ReviewDocumentService(ReviewDocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    protected ReviewDocumentRepository records() {
        return documents;
    }

    @Override
    protected Class<ReviewDocumentDetails> facts() {
        return ReviewDocumentDetails.class;
    }

    @Override
    protected String table() {
        return "review_document";
    }

    @Override
    protected boolean datedFrom(ReviewHappening.Moved moved) {
        return moved.heldOnAnotherDay();
    }

    public Recorded<ReviewDocument> record(UUID reviewId, @Nullable Source source, ReviewDocumentDetails details) {
        return record(reviewId, source, "recorded", review -> new ReviewDocument(review, source, details));
    }

    public ReviewDocument complete(UUID reviewId, UUID id, Revision expected, LocalDate completedOn) {
        return change(reviewId, id, expected, "completed", now -> now.completed(completedOn));
    }

    public ReviewDocument distribute(UUID reviewId, UUID id, Revision expected, LocalDate distributedOn) {
        return change(reviewId, id, expected, "distributed", now -> now.distributed(distributedOn));
    }
}
