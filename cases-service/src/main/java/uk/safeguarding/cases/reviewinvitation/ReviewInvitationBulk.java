package uk.safeguarding.cases.reviewinvitation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewinvitation.ReviewInvitationResource.ReviewInvitationRequest;
import uk.safeguarding.cases.reviewinvitation.ReviewInvitationResource.ReviewInvitationResponse;
import uk.safeguarding.cases.reviewrecord.ReviewRecordFilter;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Invitations to reviews in bulk.
@Dependent
class ReviewInvitationBulk {

    @Produces
    @Singleton
    static BulkRecord reviewInvitation(ReviewInvitationService service, ReviewInvitationResource resource) {
        return BulkRecord.of("review_invitation", ReviewInvitationResource.class)
                .importsBelow(
                        "reviewId",
                        ReviewInvitationRequest.class,
                        (review, request) -> service.invite(review, request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        ReviewRecordFilter.class,
                        ReviewInvitationResponse.class,
                        (filter, page) -> service.list(filter, page).map(resource::view));
    }
}
