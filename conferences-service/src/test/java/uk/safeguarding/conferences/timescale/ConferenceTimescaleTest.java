package uk.safeguarding.conferences.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.Timescale.State;
import uk.safeguarding.platform.calendar.WorkingDays;

class ConferenceTimescaleTest {

    private static final WorkingDays ENGLAND = new Calendars().of(Nation.ENGLAND);
    private static final LocalDate LONG_AFTER = LocalDate.of(2030, 1, 1);

    @ParameterizedTest(name = "strategy discussion {0}: conference by {1}")
    @CsvSource({
        "2025-05-08, 2025-05-30", // the spring bank holiday, 26 May, does not count
        "2025-06-02, 2025-06-23", // a Monday with no bank holiday in the way
        "2025-06-07, 2025-06-27", // a Saturday: Monday is day one
        "2025-12-05, 2025-12-30", // Christmas Day and Boxing Day
        "2025-12-24, 2026-01-19", // and New Year's Day besides
        "2012-05-18, 2012-06-12", // the Queen's diamond jubilee: 4 and 5 June
        "2011-04-15, 2011-05-12", // Good Friday, Easter Monday, the royal wedding, 2 May
        "2022-09-01, 2022-09-23", // the state funeral, 19 September
        "2023-04-28, 2023-05-23", // 1 May and the coronation, 8 May
        "2024-02-20, 2024-03-12", // a leap day is a working day
    })
    void an_initial_conference_is_due_within_15_working_days(LocalDate discussion, LocalDate due) {
        assertThat(ConferenceTimescale.INITIAL.due(discussion, ENGLAND)).isEqualTo(due);
        assertThat(ConferenceTimescale.PRE_BIRTH.due(discussion, ENGLAND)).isEqualTo(due);
        assertThat(ConferenceTimescale.TRANSFER_IN.due(discussion, ENGLAND)).isEqualTo(due);
    }

    @ParameterizedTest(name = "plan started {0}: first review by {1}")
    @CsvSource({
        "2025-06-02, 2025-09-02",
        "2025-11-30, 2026-02-28", // the last day of a shorter month
        "2023-11-30, 2024-02-29", // which has 29 days in a leap year
        "2025-08-31, 2025-11-30",
        "2026-01-31, 2026-04-30",
    })
    void the_first_review_is_due_within_three_months(LocalDate startedOn, LocalDate due) {
        assertThat(ConferenceTimescale.FIRST_REVIEW.due(startedOn, ENGLAND)).isEqualTo(due);
    }

    @ParameterizedTest(name = "reviewed {0}: next by {1}")
    @CsvSource({"2025-06-02, 2025-12-02", "2025-08-31, 2026-02-28", "2023-08-31, 2024-02-29", "2025-03-31, 2025-09-30"})
    void later_reviews_are_due_within_six_months(LocalDate heldOn, LocalDate due) {
        assertThat(ConferenceTimescale.LATER_REVIEW.due(heldOn, ENGLAND)).isEqualTo(due);
    }

    @ParameterizedTest(name = "due 2025-05-30, held {0}: {1}, {2} working days late")
    @CsvSource({"2025-05-29, ON_TIME,", "2025-05-30, ON_TIME,", "2025-06-02, LATE, 1", "2025-06-09, LATE, 6"})
    void the_last_day_is_in_time_and_the_day_after_is_late(LocalDate heldOn, State state, Integer workingDaysLate) {
        LocalDate discussion = LocalDate.of(2025, 5, 8);
        Timescale timescale = Timescale.of(
                ConferenceTimescale.INITIAL.rule(Nation.ENGLAND, discussion),
                discussion,
                ConferenceTimescale.INITIAL.due(discussion, ENGLAND),
                heldOn,
                LONG_AFTER,
                ENGLAND);

        assertThat(timescale.state()).isEqualTo(state);
        assertThat(timescale.late() == null ? null : timescale.late().workingDays())
                .isEqualTo(workingDaysLate);
    }

    @ParameterizedTest(name = "in {0} on {1}: {2}")
    @CsvSource({
        "ENGLAND, 2005-04-01, Working Together to Safeguard Children 1999",
        "ENGLAND, 2013-04-14, Working Together to Safeguard Children 2010",
        "ENGLAND, 2013-04-15, Working Together to Safeguard Children 2013",
        "ENGLAND, 2015-03-26, Working Together to Safeguard Children 2015",
        "ENGLAND, 2023-12-14, Working Together to Safeguard Children 2018",
        "ENGLAND, 2025-01-01, Working Together to Safeguard Children 2023",
        "WALES, 2013-04-15, All Wales Child Protection Procedures 2008",
        "WALES, 2019-11-10, All Wales Child Protection Procedures 2008",
        "WALES, 2019-11-11, Wales Safeguarding Procedures",
    })
    void a_conference_is_judged_by_the_guidance_of_the_day_its_clock_started(
            Nation nation, LocalDate day, String guidance) {
        Rule rule = ConferenceTimescale.INITIAL.rule(nation, day);

        assertThat(rule.citation()).startsWith(guidance);
        assertThat(rule.appliesOn(day)).isTrue();
        assertThat(rule.id()).isEqualTo("CONFERENCE_INITIAL_15_WORKING_DAYS");
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_name_of_its_own_and_is_in_force_today(ConferenceTimescale timescale) {
        for (Nation nation : Nation.values()) {
            Rule rule = timescale.rule(nation, LocalDate.of(2026, 6, 1));

            assertThat(rule.id()).startsWith("CONFERENCE_");
            assertThat(rule.lastDay()).isNull();
        }
    }
}
