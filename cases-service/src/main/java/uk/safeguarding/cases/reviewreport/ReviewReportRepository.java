package uk.safeguarding.cases.reviewreport;

import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.cases.reviewrecord.ReviewRecords;

@ApplicationScoped
public class ReviewReportRepository extends ReviewRecords<ReviewReport> {

    ReviewReportRepository() {
        super("review-report");
    }
}
