package uk.safeguarding.cases.reviewrecord;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when what is written for a review, and what comes of it, must be there. No law names these days: in England those
/// after the review are the guidance's (IRO Handbook 2010, chapter 3, in force from 1 April 2011); all others, and
/// those
/// of Wales, are local procedure. So each number is a setting of the installation. The dates are the last day in time.
@ApplicationScoped
public class ReviewPaperTimescale {

    private static final LocalDate HANDBOOK = LocalDate.of(2011, 4, 1);
    private static final LocalDate CHILDREN_ACT = LocalDate.of(1991, 10, 14);
    private static final String LOCAL = "Local procedure";

    private final Settings settings;
    private final Calendars calendars;

    /// Numbers of working days.
    @ConfigMapping(prefix = "review-papers")
    public interface Settings {

        /// From a report to the review for which it is written; local procedure.
        @WithDefault("5")
        int reportBefore();

        /// From the review until managers have its decisions.
        @WithDefault("5")
        int decisionsWithin();

        /// From then on, until managers have said whether they object.
        @WithDefault("5")
        int answerWithin();

        /// From the review to its completed record.
        @WithDefault("15")
        int recordCompletedWithin();

        /// From the review until all who should have its record do.
        @WithDefault("20")
        int recordDistributedWithin();
    }

    ReviewPaperTimescale(Settings settings, Calendars calendars) {
        this.settings = settings;
        this.calendars = calendars;
    }

    /// When a report to a review is due; null while no day is set for the review.
    public @Nullable ReviewDuty report(Review review) {
        return report(review.localAuthority(), review.meetsOn());
    }

    @Nullable
    ReviewDuty report(String authority, @Nullable LocalDate meetsOn) {
        if (meetsOn == null) {
            return null;
        }
        WorkingDays calendar = calendars.of(authority);
        Rule rule = Rule.since(CHILDREN_ACT, "REVIEW_REPORT_BEFORE_REVIEW", LOCAL);
        return new ReviewDuty(rule, meetsOn, calendar.before(meetsOn, settings.reportBefore()), calendar);
    }

    /// When managers are due the decisions of a review; null while it is not held.
    public @Nullable ReviewDuty decisionsSent(Review review) {
        return after(review, "REVIEW_DECISIONS_SENT", settings.decisionsWithin());
    }

    /// When managers are due to have said whether they object; null while they do not have the decisions.
    public @Nullable ReviewDuty decisionsAnswered(Review review, @Nullable LocalDate sentOn) {
        return after(review.localAuthority(), sentOn, "REVIEW_DECISIONS_ANSWERED", settings.answerWithin());
    }

    /// When the list of decisions is due to be written; null while the review is not held.
    public @Nullable ReviewDuty decisionsCompleted(Review review) {
        return after(review, "REVIEW_DECISIONS_COMPLETED", settings.decisionsWithin());
    }

    /// When the record of a review is due to be written; null while it is not held.
    public @Nullable ReviewDuty recordCompleted(Review review) {
        return after(review, "REVIEW_RECORD_COMPLETED", settings.recordCompletedWithin());
    }

    /// When the record of a review is due to be distributed; null while it is not held.
    public @Nullable ReviewDuty recordDistributed(Review review) {
        return after(review, "REVIEW_RECORD_DISTRIBUTED", settings.recordDistributedWithin());
    }

    /// When a decision is due to be carried out; null where the review set no day, or was not held.
    public @Nullable ReviewDuty carriedOut(Review review, @Nullable LocalDate dueOn) {
        LocalDate heldOn = review.heldOn().orElse(null);
        Rule rule = Rule.since(CHILDREN_ACT, "REVIEW_DECISION_CARRIED_OUT", "Day set by the review");
        return heldOn == null || dueOn == null
                ? null
                : new ReviewDuty(rule, heldOn, dueOn, calendars.of(review.localAuthority()));
    }

    /// The last day for a report, as SQL on the review `v`; null while no day is set for the review.
    public String reportInSql() {
        return "working_days_from(v.local_authority, coalesce(v.started_on, v.held_on, v.planned_for), -%d)"
                .formatted(settings.reportBefore());
    }

    /// The last day on which managers get the decisions, and on which the list of them is written, as SQL on the review
    /// `v`; null while it is not held.
    public String decisionsInSql() {
        return afterInSql(settings.decisionsWithin());
    }

    /// The last day for the record, as SQL on the review `v`; null while it is not held.
    public String recordCompletedInSql() {
        return afterInSql(settings.recordCompletedWithin());
    }

    /// The last day for its distribution, as SQL on the review `v`; null while it is not held.
    public String recordDistributedInSql() {
        return afterInSql(settings.recordDistributedWithin());
    }

    private static String afterInSql(int workingDays) {
        return "working_days_from(v.local_authority, v.held_on, %d)".formatted(workingDays);
    }

    private @Nullable ReviewDuty after(Review review, String rule, int workingDays) {
        return after(review.localAuthority(), review.heldOn().orElse(null), rule, workingDays);
    }

    @Nullable
    ReviewDuty after(String authority, @Nullable LocalDate day, String id, int workingDays) {
        if (day == null) {
            return null;
        }
        WorkingDays calendar = calendars.of(authority);
        return new ReviewDuty(rule(id, authority, day), day, calendar.after(day, workingDays), calendar);
    }

    private static Rule rule(String id, String authority, LocalDate day) {
        if (Nation.of(authority) == Nation.WALES) {
            return Rule.since(CHILDREN_ACT, id, LOCAL);
        }
        return day.isBefore(HANDBOOK)
                ? new Rule(id, LOCAL, CHILDREN_ACT, HANDBOOK.minusDays(1))
                : Rule.since(HANDBOOK, id, "IRO Handbook 2010, chapter 3");
    }
}
