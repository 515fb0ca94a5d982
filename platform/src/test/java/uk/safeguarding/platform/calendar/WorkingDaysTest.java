package uk.safeguarding.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

class WorkingDaysTest {

    private static final WorkingDays ENGLAND = new Calendars().of(Nation.ENGLAND);

    @ParameterizedTest(name = "within {1} working days of {0}: by {2}")
    @CsvSource({
        "2025-05-08, 15, 2025-05-30", // strategy discussion on a Thursday, the spring bank holiday on 26 May
        "2013-12-12, 20, 2014-01-14", // looked after from a Thursday: 25 and 26 December and 1 January do not count
        "2026-06-01, 20, 2026-06-29", // a Monday with no bank holiday in the way
        "2026-06-06, 20, 2026-07-03", // a Saturday: Monday is day one
        "2026-06-07,  1, 2026-06-08", // a Sunday
        "2022-09-16,  1, 2022-09-20", // the Friday before the state funeral
        "2024-03-28,  5, 2024-04-08", // the Thursday before Good Friday: Easter Monday does not count either
        "2026-06-05,  1, 2026-06-08", // Friday to Monday
        "2026-06-06,  0, 2026-06-06", // no days at all: the day itself, whatever it is
    })
    void the_last_lawful_day(LocalDate trigger, int workingDays, LocalDate last) {
        assertThat(ENGLAND.after(trigger, workingDays)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{1} working days before {0}: {2}")
    @CsvSource({
        "2026-06-29, 20, 2026-06-01",
        "2026-06-08,  1, 2026-06-05", // Monday to Friday
        "2026-06-07,  1, 2026-06-05", // a Sunday: Friday is day one
        "2014-01-02,  1, 2013-12-31", // New Year's Day does not count
        "2024-04-08,  5, 2024-03-28", // over Easter
        "2026-06-06,  0, 2026-06-06"
    })
    void so_many_days_before(LocalDate day, int workingDays, LocalDate earlier) {
        assertThat(ENGLAND.before(day, workingDays)).isEqualTo(earlier);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-06-01, 2026-06-01,  0",
        "2026-06-01, 2026-06-02,  1",
        "2026-06-05, 2026-06-07,  0", // Friday to Sunday
        "2026-06-05, 2026-06-08,  1",
        "2013-12-12, 2014-01-14, 20",
        "2014-01-14, 2013-12-12, -20",
        "2026-06-07, 2026-06-05,  0",
    })
    void between_two_days(LocalDate from, LocalDate to, int workingDays) {
        assertThat(ENGLAND.between(from, to)).isEqualTo(workingDays);
    }

    @Test
    void a_calendar_of_its_own_counts_the_holidays_it_was_given() {
        var calendar = new WorkingDays(
                Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)));

        assertThat(calendar.after(LocalDate.of(2026, 12, 1), 20)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void are_not_counted_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLAND.after(LocalDate.of(2026, 6, 1), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLAND.before(LocalDate.of(2026, 6, 1), -1));
    }

    @Test
    void are_not_counted_past_the_end_of_the_calendar() {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> ENGLAND.after(LocalDate.of(2035, 12, 31), 1));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> ENGLAND.between(LocalDate.of(2004, 12, 30), LocalDate.of(2005, 1, 4)));
    }
}
