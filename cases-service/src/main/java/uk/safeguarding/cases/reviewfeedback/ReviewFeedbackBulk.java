package uk.safeguarding.cases.reviewfeedback;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewfeedback.ReviewFeedbackResource.ReviewFeedbackRequest;
import uk.safeguarding.cases.reviewfeedback.ReviewFeedbackResource.ReviewFeedbackResponse;
import uk.safeguarding.cases.reviewrecord.ReviewRecordFilter;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Feedback on reviews in bulk.
@Dependent
class ReviewFeedbackBulk {

    @Produces
    @Singleton
    static BulkRecord reviewFeedback(ReviewFeedbackService service, ReviewFeedbackResource resource) {
        return BulkRecord.of("review_feedback", ReviewFeedbackResource.class)
                .importsBelow(
                        "reviewId",
                        ReviewFeedbackRequest.class,
                        (review, request) -> service.give(review, request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        ReviewRecordFilter.class,
                        ReviewFeedbackResponse.class,
                        (filter, page) -> service.list(filter, page).map(resource::view));
    }
}
