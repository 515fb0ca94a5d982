package uk.safeguarding.cases.reviewreport;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.cases.reviewrecord.ReviewRecordDuties;
import uk.safeguarding.platform.worklist.DutySource;

/// Reports that were asked for to reviews for which a day is set, and did not come.
@Dependent
class ReviewReportDuties {

    @Produces
    @Singleton
    static DutySource reports(ReviewReportRepository reports, ReviewPaperTimescale limits) {
        return ReviewRecordDuties.of(
                "review_report",
                "reports",
                "",
                reports,
                (report, today) -> report.timescale(limits, today),
                limits.reportInSql(),
                "p.submitted_on is null and v.fell_away_on is null"
                        + " and coalesce(v.started_on, v.held_on, v.planned_for) is not null");
    }
}
