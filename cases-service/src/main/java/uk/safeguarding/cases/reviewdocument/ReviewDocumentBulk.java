package uk.safeguarding.cases.reviewdocument;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewdocument.ReviewDocumentResource.ReviewDocumentRequest;
import uk.safeguarding.cases.reviewdocument.ReviewDocumentResource.ReviewDocumentResponse;
import uk.safeguarding.cases.reviewrecord.ReviewRecordFilter;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Documents of reviews in bulk.
@Dependent
class ReviewDocumentBulk {

    @Produces
    @Singleton
    static BulkRecord reviewDocument(ReviewDocumentService service, ReviewDocumentResource resource) {
        return BulkRecord.of("review_document", ReviewDocumentResource.class)
                .importsBelow(
                        "reviewId",
                        ReviewDocumentRequest.class,
                        (review, request) -> service.record(review, request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        ReviewRecordFilter.class,
                        ReviewDocumentResponse.class,
                        (filter, page) -> service.list(filter, page).map(resource::view));
    }
}
