package uk.safeguarding.cases.reviewdocument;

import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.cases.reviewrecord.ReviewRecords;

@ApplicationScoped
public class ReviewDocumentRepository extends ReviewRecords<ReviewDocument> {

    ReviewDocumentRepository() {
        super("review-document");
    }
}
