package uk.safeguarding.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// The weekdays that were holidays in England and Wales, as proclaimed: 2011 a royal wedding, 2012 and 2022 jubilees,
/// 2020 an early May holiday moved to VE day, 2022 a state funeral, 2023 a coronation.
class BankHolidaysTest {

    private static final Calendars CALENDARS = new Calendars();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2011, 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
        "2012, 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    })
    void are_those_proclaimed_in_both_nations(int year, String proclaimed) {
        LocalDate[] days = Stream.of(proclaimed.split(" "))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .toArray(LocalDate[]::new);

        assertThat(weekdaysOff(Nation.ENGLAND, year)).containsExactly(days);
        assertThat(weekdaysOff(Nation.WALES, year)).containsExactly(days);
    }

    @ParameterizedTest
    @EnumSource
    void fill_every_year_from_2005_to_2035(Nation nation) {
        for (int year = 2005; year <= 2035; year++) {
            assertThat(weekdaysOff(nation, year)).as("weekdays off in %d", year).hasSizeBetween(8, 10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2004-12-31", "2036-01-01"})
    void are_not_guessed_outside_those_years(LocalDate day) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> CALENDARS.of(Nation.ENGLAND).isWorkingDay(day))
                .satisfies(e -> assertThat(e.code()).isEqualTo("date-outside-calendar"))
                .withMessageEndingWith("Working days are known from 2005-01-01 to 2035-12-31 only");
    }

    @Test
    void are_refused_when_the_library_forgets_a_nation() {
        var library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

        assertThatIllegalStateException().isThrownBy(() -> Holidays.read(library, "wal"));
    }

    @Test
    void follow_the_code_of_the_authority() {
        assertThat(CALENDARS.of("E06000017")).isSameAs(CALENDARS.of(Nation.ENGLAND));
        assertThat(CALENDARS.of("W06000016")).isSameAs(CALENDARS.of(Nation.WALES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S12000036", "N09000003", "e06000017", ""})
    void belong_to_england_and_wales_alone(String gssCode) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Nation.of(gssCode));
    }

    private static Stream<LocalDate> weekdaysOff(Nation nation, int year) {
        WorkingDays calendar = CALENDARS.of(nation);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> !calendar.isWorkingDay(day));
    }
}
