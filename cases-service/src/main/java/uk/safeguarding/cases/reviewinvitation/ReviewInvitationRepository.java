package uk.safeguarding.cases.reviewinvitation;

import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.cases.reviewrecord.ReviewRecords;

@ApplicationScoped
public class ReviewInvitationRepository extends ReviewRecords<ReviewInvitation> {

    ReviewInvitationRepository() {
        super("review-invitation");
    }
}
