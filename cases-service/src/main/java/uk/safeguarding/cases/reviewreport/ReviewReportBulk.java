package uk.safeguarding.cases.reviewreport;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewrecord.ReviewRecordFilter;
import uk.safeguarding.cases.reviewreport.ReviewReportResource.ReviewReportRequest;
import uk.safeguarding.cases.reviewreport.ReviewReportResource.ReviewReportResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Reports to reviews in bulk.
@Dependent
class ReviewReportBulk {

    @Produces
    @Singleton
    static BulkRecord reviewReport(ReviewReportService service, ReviewReportResource resource) {
        return BulkRecord.of("review_report", ReviewReportResource.class)
                .importsBelow(
                        "reviewId",
                        ReviewReportRequest.class,
                        (review, request) -> service.request(review, request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        ReviewRecordFilter.class,
                        ReviewReportResponse.class,
                        (filter, page) -> service.list(filter, page).map(resource::view));
    }
}
