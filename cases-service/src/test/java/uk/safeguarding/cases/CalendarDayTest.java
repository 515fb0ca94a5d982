package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.WorkingDays;

/// The calendar that a started service finds in its database.
@QuarkusTest
class CalendarDayTest {

    private static final LocalDate START = LocalDate.of(2013, 12, 12);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @Inject
    DataSource database;

    @Inject
    Calendars calendars;

    @ParameterizedTest
    @EnumSource
    void counts_as_the_service_does(Nation nation) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select max(working_day_number) - min(working_day_number) from calendar_day
                        where nation = '%s' and day in ('%s', '%s')""".formatted(nation, START, END))) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(calendars.of(nation).between(START, END));
        }
    }

    @ParameterizedTest
    @CsvSource({"E06000017, -5", "E06000017, -1", "E06000017, 0", "E06000017, 1", "W06000016, 20"})
    void finds_the_last_lawful_day_as_the_service_does(String authority, int workingDays) throws SQLException {
        WorkingDays calendar = calendars.of(authority);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select day::date, working_days_from('%s', day::date, %d)
                        from generate_series(date '2024-12-01', date '2025-09-01', interval '1 day') as day""".formatted(authority, workingDays))) {
            while (found.next()) {
                LocalDate day = found.getObject(1, LocalDate.class);
                assertThat(found.getObject(2, LocalDate.class))
                        .as(day.toString())
                        .isEqualTo(
                                workingDays < 0
                                        ? calendar.before(day, -workingDays)
                                        : calendar.after(day, workingDays));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into calendar_day values ('WALES', '2040-01-01', true, 1)",
                "update calendar_day set working_day = true",
                "delete from calendar_day",
            })
    void is_closed_to_changes_by_the_service(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(sql))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }
}
