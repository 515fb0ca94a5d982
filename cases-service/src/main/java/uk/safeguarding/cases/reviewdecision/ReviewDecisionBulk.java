package uk.safeguarding.cases.reviewdecision;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewdecision.ReviewDecisionResource.ReviewDecisionResponse;
import uk.safeguarding.cases.reviewrecord.ReviewRecordFilter;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Decisions of reviews in bulk.
@Dependent
class ReviewDecisionBulk {

    @Produces
    @Singleton
    static BulkRecord reviewDecision(ReviewDecisionService service, ReviewDecisionResource resource) {
        return BulkRecord.of("review_decision", ReviewDecisionResource.class)
                .importsBelow(
                        "reviewId",
                        ReviewDecisionRequest.class,
                        (review, request) -> service.decide(review, request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        ReviewRecordFilter.class,
                        ReviewDecisionResponse.class,
                        (filter, page) -> service.list(filter, page).map(resource::view));
    }
}
