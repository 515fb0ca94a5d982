package uk.safeguarding.cases.reviewreport;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.cases.reviewrecord.ReviewDuty;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.cases.reviewrecord.ReviewRecord;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Source;

/// A report that is asked for to a review: when it came, and when the child and the parents had it. Nothing of what it
/// says is kept here.
@Entity
@Table(name = "review_report")
@CheckReturnValue
public class ReviewReport extends ReviewRecord<ReviewReportDetails> {

    @Embedded
    private ReviewReportDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewReport() {}

    ReviewReport(Review review, @Nullable Source source, ReviewReportDetails details) {
        super(review, source);
        this.details = details;
    }

    @Override
    public ReviewReportDetails details() {
        return details;
    }

    /// How it stands against its time limit; null while no day is set for the review.
    @Nullable
    Timescale timescale(ReviewPaperTimescale limits, LocalDate today) {
        ReviewDuty duty = limits.report(review());
        return duty == null
                ? null
                : duty.stands(
                        details.submittedOn(),
                        !voided() && review().fellAwayOn().isEmpty(),
                        today);
    }

    @Override
    protected void take(ReviewReportDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "review-report";
    }

    @Override
    protected List<LocalDate> days() {
        return known(details.submittedOn(), details.sharedWithChildOn(), details.sharedWithParentsOn());
    }

    /// @throws RuleBroken besides `review-report-shared-before-submitted`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        LocalDate submitted = details.submittedOn();
        for (LocalDate shared : known(details.sharedWithChildOn(), details.sharedWithParentsOn())) {
            must(
                    submitted != null && !shared.isBefore(submitted),
                    "shared-before-submitted",
                    "A report is shared when it was submitted, and not before");
        }
    }

    @Override
    protected ReviewReportEvent event(String happened, long revision) {
        return ReviewReportEvent.of(this, happened, revision, timescale());
    }
}
