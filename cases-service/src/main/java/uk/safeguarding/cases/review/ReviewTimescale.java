package uk.safeguarding.cases.review;

import java.time.LocalDate;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;

/// When a looked-after child's case must next be reviewed. The dates are the last lawful day: a review held
/// on it is in time.
///
/// Source, England: Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 33, and
/// before them the Review of Children's Cases Regulations 1991 (SI 1991/895), reg. 3, with the same periods. Wales: the
/// regulations of 2015 (WSI 2015/1818), reg. 39, and before them those of 2007 (WSI 2007/307), taken to have the same
/// periods. A series of short breaks has periods of its own: reg. 48(3)(d), and in Wales reg. 62(3)(d).
public final class ReviewTimescale {

    /// Working days from becoming looked after to the first review: reg. 33(1).
    static final int FIRST_REVIEW_WORKING_DAYS = 20;

    /// Calendar months from the first of a series of short breaks to the first review: reg. 48(3)(d)(i).
    static final int FIRST_REVIEW_OF_SHORT_BREAKS_MONTHS = 3;

    /// Calendar months from the first review to the second: reg. 33(2).
    static final int SECOND_REVIEW_MONTHS = 3;

    /// Calendar months between later reviews: reg. 33(2), and between all of a series of short breaks: reg.
    /// 48(3)(d)(ii).
    static final int LATER_REVIEW_MONTHS = 6;

    private static final LocalDate ENGLAND_2010 = LocalDate.of(2011, 4, 1);
    private static final LocalDate WALES_2015 = LocalDate.of(2016, 4, 6);

    private ReviewTimescale() {}

    /// Whether the periods of a series of short breaks are law for what starts its clock on that day.
    static boolean knowsShortBreaks(Nation nation, LocalDate clockStarted) {
        return !clockStarted.isBefore(nation == Nation.WALES ? WALES_2015 : ENGLAND_2010);
    }

    /// The last day for the first review of a child who became looked after on `start`.
    ///
    /// @param shortBreaks whether in a series of short breaks
    public static LocalDate firstReviewDue(LocalDate start, boolean shortBreaks, WorkingDays calendar) {
        return shortBreaks
                ? start.plusMonths(FIRST_REVIEW_OF_SHORT_BREAKS_MONTHS)
                : calendar.after(start, FIRST_REVIEW_WORKING_DAYS);
    }

    /// The last day for the review that follows one held on `heldOn`.
    ///
    /// @param ordinalHeld which review was held, counted from 1 within the period of care
    /// @param shortBreaks whether in a series of short breaks
    /// @throws IllegalArgumentException if `ordinalHeld` is below 1
    public static LocalDate nextReviewDue(int ordinalHeld, LocalDate heldOn, boolean shortBreaks) {
        if (ordinalHeld < 1) {
            throw new IllegalArgumentException("Reviews are counted from 1, was " + ordinalHeld);
        }
        return heldOn.plusMonths(ordinalHeld == 1 && !shortBreaks ? SECOND_REVIEW_MONTHS : LATER_REVIEW_MONTHS);
    }

    /// The rule by which a review is due before its ordinary time: reg. 33(3). In Wales the grounds are taken to be the
    /// same.
    static Rule earlierRule(EarlierReview earlier, Nation nation) {
        String id = "REVIEW_EARLIER_" + earlier.reason();
        return switch (nation) {
            case ENGLAND ->
                Rule.since(
                        ENGLAND_2010,
                        id,
                        "SI 2010/959 reg. 33(3)(" + earlier.reason().subparagraph() + ")");
            case WALES -> Rule.since(WALES_2015, id, "WSI 2015/1818 reg. 39");
        };
    }

    /// The rule by which the review with this ordinal is due, in the words of the law of the day the clock started.
    ///
    /// @param shortBreaks whether in a series of short breaks
    public static Rule rule(int ordinal, boolean shortBreaks, Nation nation, LocalDate clockStarted) {
        if (shortBreaks) {
            return shortBreaks(ordinal, nation);
        }
        String id = switch (ordinal) {
            case 1 -> "REVIEW_FIRST_20_WORKING_DAYS";
            case 2 -> "REVIEW_SECOND_3_MONTHS";
            default -> "REVIEW_LATER_6_MONTHS";
        };
        String paragraph = ordinal == 1 ? "(1)" : "(2)";
        return switch (nation) {
            case ENGLAND ->
                clockStarted.isBefore(ENGLAND_2010)
                        ? new Rule(id, "SI 1991/895 reg. 3", LocalDate.of(1991, 10, 14), ENGLAND_2010.minusDays(1))
                        : Rule.since(ENGLAND_2010, id, "SI 2010/959 reg. 33" + paragraph);
            case WALES ->
                clockStarted.isBefore(WALES_2015)
                        ? new Rule(id, "WSI 2007/307", LocalDate.of(2007, 7, 1), WALES_2015.minusDays(1))
                        : Rule.since(WALES_2015, id, "WSI 2015/1818 reg. 39");
        };
    }

    private static Rule shortBreaks(int ordinal, Nation nation) {
        String id = ordinal == 1 ? "REVIEW_SHORT_BREAKS_FIRST_3_MONTHS" : "REVIEW_SHORT_BREAKS_LATER_6_MONTHS";
        String paragraph = ordinal == 1 ? "(i)" : "(ii)";
        return switch (nation) {
            case ENGLAND -> Rule.since(ENGLAND_2010, id, "SI 2010/959 reg. 48(3)(d)" + paragraph);
            case WALES -> Rule.since(WALES_2015, id, "WSI 2015/1818 reg. 62(3)(d)" + paragraph);
        };
    }
}
