package uk.safeguarding.cases.review;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.ReviewResource.HeldReviewRequest;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Reviews in bulk.
@Dependent
class ReviewBulk {

    @Produces
    @Singleton
    static BulkRecord review(ReviewService service, ReviewRepository records, ReviewAnswers answers) {
        return BulkRecord.of("review", ReviewResource.class)
                .imports(
                        HeldReviewRequest.class,
                        request -> service.recordHeld(request.periodOfCareId(), request.outcome(), request.source()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        ReviewResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.dueBefore(), filter.held(), page)
                                .map(answers::view));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean held) {}
}
