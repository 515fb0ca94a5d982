package uk.safeguarding.cases.visit;

import java.time.LocalDate;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;

/// The time limits of statutory visits. The date returned is the last lawful day: a visit made on it is in
/// time.
///
/// Source, England: Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 28,
/// and reg. 48(3)(c) for short breaks. Wales: the regulations of 2015 (WSI 2015/1818), reg. 31, and reg.
/// 62(3)(c), which have the same periods. Each set also judges what came before it.
enum VisitRule {
    /// Within one week of the start of any placement.
    PLACEMENT_START_1_WEEK("(2)(a)", 0, 1),
    /// At intervals of at most six weeks for the first year of a placement.
    FIRST_YEAR_6_WEEKS("(2)(b)", 0, 6),
    /// At intervals of at most three months thereafter, if it is intended to last until the child is 18.
    LATER_3_MONTHS("(2)(c)(i)", 3, 0),
    /// At intervals of at most six weeks thereafter, if it is not.
    LATER_6_WEEKS("(2)(c)(ii)", 0, 6),
    /// With a parent before assessment: at least once a week until the first review.
    BEFORE_ASSESSMENT_WEEKLY("(3)(a)", 0, 1),
    /// And after it at intervals of at most six weeks.
    BEFORE_ASSESSMENT_6_WEEKS("(3)(b)", 0, 6),
    /// With a connected person approved for the time being, or a parent under an interim care order: at least
    /// once a week until the first review.
    INTERIM_WEEKLY("(4)(a)", 0, 1),
    /// And after it at intervals of at most four weeks.
    INTERIM_4_WEEKS("(4)(b)", 0, 4),
    /// With a parent under a care order: within one week of the order.
    CARE_ORDER_1_WEEK("(5)(a)", 0, 1),
    /// And then at intervals of at most six weeks.
    CARE_ORDER_6_WEEKS("(5)(b)", 0, 6),
    /// In a series of short breaks: the first within three months.
    SHORT_BREAKS_3_MONTHS("(i)", 3, 0),
    /// And then at intervals of at most six months.
    SHORT_BREAKS_6_MONTHS("(ii)", 6, 0);

    private static final String PREFIX = "VISIT_";
    private static final LocalDate ENGLAND_2010 = LocalDate.of(2011, 4, 1);
    private static final LocalDate WALES_2015 = LocalDate.of(2016, 4, 6);

    private final String paragraph;
    private final int months;
    private final int weeks;

    VisitRule(String paragraph, int months, int weeks) {
        this.paragraph = paragraph;
        this.months = months;
        this.weeks = weeks;
    }

    /// By when the visit is due whose clock started on that day.
    Due after(LocalDate clock) {
        return by(clock, clock.plusMonths(months).plusWeeks(weeks));
    }

    /// The same rule with another last day, because it came to apply on that day only.
    Due by(LocalDate clock, LocalDate due) {
        return new Due(PREFIX + name(), clock, due);
    }

    static VisitRule of(Due due) {
        return valueOf(due.rule().substring(PREFIX.length()));
    }

    Rule in(Nation nation) {
        boolean shortBreaks = this == SHORT_BREAKS_3_MONTHS || this == SHORT_BREAKS_6_MONTHS;
        return switch (nation) {
            case ENGLAND ->
                Rule.since(
                        ENGLAND_2010,
                        PREFIX + name(),
                        "SI 2010/959 reg. " + (shortBreaks ? "48(3)(c)" : "28") + paragraph);
            case WALES ->
                Rule.since(
                        WALES_2015,
                        PREFIX + name(),
                        "WSI 2015/1818 reg. " + (shortBreaks ? "62(3)(c)" : "31") + paragraph);
        };
    }
}
