package uk.safeguarding.cases.reviewrecord;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

/// The records of one kind, each of which belongs to a review.
///
/// @param <T> the kind
public abstract class ReviewRecords<T extends ReviewRecord<?>> extends Records<T> {

    private final String name;

    protected ReviewRecords(String name) {
        super(name);
        this.name = name;
    }

    /// @param reviewId null for those of all reviews
    Page<T> list(@Nullable UUID reviewId, PageRequest page) {
        return page(new Criteria().and("r.review.id = :reviewId", "reviewId", reviewId), Order.byId(), page);
    }

    /// The record, if it is one of that review.
    ///
    /// @throws NotFound if it is not, or the caller does not see it
    T of(UUID reviewId, UUID id) {
        return peek(id).filter(record -> record.review().id().equals(reviewId)).orElseThrow(() -> new NotFound(name));
    }

    /// Those of a review that are not voided.
    List<T> of(Review review) {
        return list("review = ?1 and not voided", review);
    }
}
