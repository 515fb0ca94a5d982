package uk.safeguarding.cases.personaleducationplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;

class PersonalEducationPlanTimescaleTest {

    private final PersonalEducationPlanTimescale timescale = new PersonalEducationPlanTimescale(() -> 10);
    private final Calendars calendars = new Calendars();

    @ParameterizedTest(name = "looked after from {0}: first plan by {1}")
    @CsvSource({
        "2025-06-02, 2025-06-16", // a Monday with no bank holiday in the way
        "2025-06-07, 2025-06-20", // a Saturday: Monday is day one
        "2013-12-12, 2013-12-30", // Christmas and Boxing Day do not count
        "2024-02-19, 2024-03-04", // a leap year
        "2012-05-28, 2012-06-13", // two bank holidays for the Diamond Jubilee
        "2025-10-20, 2025-11-03" // over the end of summer time
    })
    void first_plan_is_due_within_10_working_days(LocalDate start, LocalDate due) {
        assertThat(timescale.firstDue(start, calendars.of(Nation.ENGLAND))).isEqualTo(due);
    }

    @Test
    void an_authority_may_set_its_own_number_of_days() {
        var stricter = new PersonalEducationPlanTimescale(() -> 5);

        assertThat(stricter.firstDue(LocalDate.of(2025, 6, 2), calendars.of(Nation.ENGLAND)))
                .isEqualTo("2025-06-09");
        assertThat(stricter.first(LocalDate.of(2025, 6, 2)).id()).isEqualTo("PEP_FIRST_5_WORKING_DAYS");
    }

    /// Reporting cites the same law, and its tests read the same file.
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvFileSource(resources = "/citations/personal-education-plan.csv", numLinesToSkip = 1)
    void the_rule_cites_the_law_of_the_day(LocalDate start, String citation) {
        assertThat(timescale.first(start).citation()).isEqualTo(citation);
    }
}
