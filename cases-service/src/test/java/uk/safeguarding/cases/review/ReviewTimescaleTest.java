package uk.safeguarding.cases.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;

class ReviewTimescaleTest {

    private final WorkingDays england = new Calendars().of(Nation.ENGLAND);

    @ParameterizedTest(name = "looked after from {0}: by {1}")
    @CsvSource({
        "2025-06-02, 2025-06-30", // a Monday with no bank holiday in the way
        "2013-12-12, 2014-01-14", // Christmas, Boxing and New Year's Day do not count
        "2025-06-07, 2025-07-04", // a Saturday: Monday is day one
        "2025-04-17, 2025-05-20", // Good Friday, Easter Monday and the early May bank holiday
        "2024-02-08, 2024-03-07", // over 29 February
        "2012-05-11, 2012-06-12", // the Jubilee and the spring bank holiday
        "2025-10-03, 2025-10-31", // over the end of summer time
        "2026-12-03, 2027-01-05" // the substitute for Boxing Day
    })
    void the_first_review_is_due_within_20_working_days(LocalDate start, LocalDate due) {
        assertThat(ReviewTimescale.firstReviewDue(start, false, england)).isEqualTo(due);
    }

    @ParameterizedTest(name = "review {0} on {1}: the next by {2}, by {3} in a series of short breaks")
    @CsvSource({
        "1, 2025-06-30, 2025-09-30, 2025-12-30",
        "1, 2013-11-30, 2014-02-28, 2014-05-30", // no 30 February
        "1, 2023-11-29, 2024-02-29, 2024-05-29", // a leap year
        "1, 2025-08-31, 2025-11-30, 2026-02-28",
        "2, 2025-08-31, 2026-02-28, 2026-02-28",
        "2, 2025-04-26, 2025-10-26, 2025-10-26", // the day on which summer time ends
        "7, 2024-02-29, 2024-08-29, 2024-08-29"
    })
    void the_second_is_due_after_3_months_and_later_ones_after_6(
            int ordinal, LocalDate heldOn, LocalDate due, LocalDate ofShortBreaks) {
        assertThat(ReviewTimescale.nextReviewDue(ordinal, heldOn, false)).isEqualTo(due);
        assertThat(ReviewTimescale.nextReviewDue(ordinal, heldOn, true)).isEqualTo(ofShortBreaks);
    }

    @ParameterizedTest(name = "short breaks from {0}: by {1}")
    @CsvSource({"2025-06-02, 2025-09-02", "2013-11-30, 2014-02-28", "2023-11-29, 2024-02-29"})
    void the_first_of_a_series_of_short_breaks_is_due_after_3_months(LocalDate start, LocalDate due) {
        assertThat(ReviewTimescale.firstReviewDue(start, true, england)).isEqualTo(due);
    }

    @ParameterizedTest(name = "held on {0}: {1}, {2} working days")
    @CsvSource({
        "2014-01-14, ON_TIME,", // the last lawful day
        "2014-01-15, LATE, 1", // the day after
        "2014-01-20, LATE, 4", // over a weekend
        ", OVERDUE, 13"
    })
    void a_review_is_on_time_to_the_end_of_its_last_lawful_day(LocalDate heldOn, String state, Integer late) {
        LocalDate start = LocalDate.of(2013, 12, 12);
        Timescale timescale = Timescale.of(
                ReviewTimescale.rule(1, false, Nation.ENGLAND, start),
                start,
                ReviewTimescale.firstReviewDue(start, false, england),
                heldOn,
                LocalDate.of(2014, 1, 31),
                england);

        assertThat(timescale.state()).hasToString(state);
        assertThat(timescale.late() == null ? null : timescale.late().workingDays())
                .isEqualTo(late);
    }

    @ParameterizedTest(name = "review {0} in {2} from {3}: {4}, {5}")
    @CsvSource({
        "1, false, ENGLAND, 2011-03-31, REVIEW_FIRST_20_WORKING_DAYS,       SI 1991/895 reg. 3",
        "1, false, ENGLAND, 2011-04-01, REVIEW_FIRST_20_WORKING_DAYS,       SI 2010/959 reg. 33(1)",
        "2, false, ENGLAND, 2011-04-01, REVIEW_SECOND_3_MONTHS,             SI 2010/959 reg. 33(2)",
        "3, false, ENGLAND, 2025-06-30, REVIEW_LATER_6_MONTHS,              SI 2010/959 reg. 33(2)",
        "9, false, WALES,   2016-04-05, REVIEW_LATER_6_MONTHS,              WSI 2007/307",
        "9, false, WALES,   2016-04-06, REVIEW_LATER_6_MONTHS,              WSI 2015/1818 reg. 39",
        "1, true,  ENGLAND, 2011-04-01, REVIEW_SHORT_BREAKS_FIRST_3_MONTHS, SI 2010/959 reg. 48(3)(d)(i)",
        "2, true,  ENGLAND, 2025-06-30, REVIEW_SHORT_BREAKS_LATER_6_MONTHS, SI 2010/959 reg. 48(3)(d)(ii)",
        "1, true,  WALES,   2016-04-06, REVIEW_SHORT_BREAKS_FIRST_3_MONTHS, WSI 2015/1818 reg. 62(3)(d)(i)"
    })
    void every_rule_cites_the_law_of_its_day(
            int ordinal, boolean shortBreaks, Nation nation, LocalDate clock, String id, String citation) {
        var rule = ReviewTimescale.rule(ordinal, shortBreaks, nation, clock);

        assertThat(rule.id()).isEqualTo(id);
        assertThat(rule.citation()).isEqualTo(citation);
        assertThat(rule.appliesOn(clock)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLAND, 2011-03-31, false",
        "ENGLAND, 2011-04-01, true",
        "WALES, 2016-04-05, false",
        "WALES, 2016-04-06, true"
    })
    void short_breaks_have_limits_of_their_own_from_a_day_on(Nation nation, LocalDate clock, boolean known) {
        assertThat(ReviewTimescale.knowsShortBreaks(nation, clock)).isEqualTo(known);
    }

    @Test
    void reviews_are_counted_from_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewTimescale.nextReviewDue(0, LocalDate.of(2025, 6, 2), false));
    }
}
