package uk.safeguarding.cases.reviewreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.ReviewHappening;
import uk.safeguarding.cases.reviewrecord.ReviewRecordService;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a report to a review. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ReviewReportService extends ReviewRecordService<ReviewReport, ReviewReportDetails> {

    private final ReviewReportRepository reports;

    ReviewReportService(ReviewReportRepository reports) {
        this.reports = reports;
    }

    @Override
    protected ReviewReportRepository records() {
        return reports;
    }

    @Override
    protected Class<ReviewReportDetails> facts() {
        return ReviewReportDetails.class;
    }

    @Override
    protected String table() {
        return "review_report";
    }

    @Override
    protected boolean datedFrom(ReviewHappening.Moved moved) {
        return moved.beginsOnAnotherDay();
    }

    public Recorded<ReviewReport> request(UUID reviewId, @Nullable Source source, ReviewReportDetails details) {
        return record(reviewId, source, "requested", review -> new ReviewReport(review, source, details));
    }

    public ReviewReport submit(UUID reviewId, UUID id, Revision expected, LocalDate submittedOn) {
        return change(reviewId, id, expected, "submitted", now -> now.submitted(submittedOn));
    }

    public ReviewReport share(
            UUID reviewId,
            UUID id,
            Revision expected,
            @Nullable LocalDate sharedWithChildOn,
            @Nullable LocalDate sharedWithParentsOn) {
        return change(reviewId, id, expected, "shared", now -> now.shared(sharedWithChildOn, sharedWithParentsOn));
    }
}
