package uk.safeguarding.platform.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;

class SubjectAccessTimescaleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-03, 2026-10-05, the day of the next month is a Saturday
            2026-09-04, 2026-10-05, it is a Sunday
            2026-09-07, 2026-10-07, it is a working day
            2026-03-31, 2026-04-30, the next month has no such day
            2026-01-31, 2026-03-02, nor has it then a last day that is worked
            2024-01-29, 2024-02-29, a leap year has
            2026-11-25, 2026-12-29, Christmas and its Saturday and Sunday and Boxing Day in lieu""")
    void is_one_month_from_the_day_of_receipt_and_then_the_next_working_day(
            LocalDate receivedOn, LocalDate due, String why) {
        assertThat(SubjectAccessTimescale.due(receivedOn, new Calendars().of(Nation.ENGLAND)))
                .as(why)
                .isEqualTo(due);
    }
}
