package uk.safeguarding.conferences.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;

class CoreGroupTimescaleTest {

    private final Calendars calendars = new Calendars();

    @ParameterizedTest(name = "plan from {0}: first meeting by {1}")
    @CsvSource({
        "2025-06-02, 2025-06-16", // a Monday with no bank holiday in the way
        "2025-05-16, 2025-06-02", // the spring bank holiday of 26 May does not count
        "2025-12-18, 2026-01-06", // Christmas, Boxing Day and New Year's Day do not count
        "2024-02-15, 2024-02-29", // the last day is that of a leap year
    })
    void the_first_is_due_within_10_working_days(LocalDate start, LocalDate due) {
        assertThat(CoreGroupTimescale.FIRST.due(start, calendars.of(Nation.ENGLAND), 6))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "held {0}, {1} weeks: next by {2}")
    @CsvSource({"2025-06-16, 6, 2025-07-28", "2024-01-18, 6, 2024-02-29", "2025-12-12, 4, 2026-01-09"})
    void later_ones_are_due_so_many_weeks_after_the_one_before(LocalDate held, int weeks, LocalDate due) {
        assertThat(CoreGroupTimescale.LATER.due(held, calendars.of(Nation.WALES), weeks))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST, ENGLAND, 'Working Together to Safeguard Children 2018, ch. 1'",
        "LATER, ENGLAND, Local policy",
        "FIRST, WALES, 'Wales Safeguarding Procedures, children, section 3'",
        "LATER, WALES, 'Wales Safeguarding Procedures, children, section 3'"
    })
    void cites_where_it_stands(CoreGroupTimescale timescale, Nation nation, String citation) {
        assertThat(timescale.rule(nation, LocalDate.of(2022, 6, 1)).citation()).isEqualTo(citation);
    }
}
