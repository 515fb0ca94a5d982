package uk.safeguarding.cases.reviewcontribution;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewcontribution.ReviewContributionResource.ReviewContributionRequest;
import uk.safeguarding.cases.reviewcontribution.ReviewContributionResource.ReviewContributionResponse;
import uk.safeguarding.cases.reviewrecord.ReviewRecordFilter;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Contributions to reviews in bulk.
@Dependent
class ReviewContributionBulk {

    @Produces
    @Singleton
    static BulkRecord reviewContribution(ReviewContributionService service, ReviewContributionResource resource) {
        return BulkRecord.of("review_contribution", ReviewContributionResource.class)
                .importsBelow(
                        "reviewId",
                        ReviewContributionRequest.class,
                        (review, request) -> service.receive(review, request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        ReviewRecordFilter.class,
                        ReviewContributionResponse.class,
                        (filter, page) -> service.list(filter, page).map(resource::view));
    }
}
