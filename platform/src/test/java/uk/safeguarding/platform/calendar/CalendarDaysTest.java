package uk.safeguarding.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safeguarding.platform.testing.TestDatabase;

/// The table is made and filled in a schema of its own, so that nothing else sees or changes it.
class CalendarDaysTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2035, 12, 31);

    private static Connection database;

    @BeforeAll
    static void make_the_table() throws SQLException, IOException {
        database = TestDatabase.asOwner();
        String migration = migration().replace("${applicationRole}", applicationRole());
        run("create schema calendar_days");
        run("set search_path to calendar_days");
        run(migration);
    }

    @AfterAll
    static void drop_it() throws SQLException {
        run("drop schema calendar_days cascade");
        database.close();
    }

    @BeforeEach
    void fill_it() throws SQLException {
        migrate();
    }

    @ParameterizedTest
    @EnumSource
    void sql_and_java_agree_on_every_day(Nation nation) throws SQLException {
        WorkingDays calendar = new Calendars().of(nation);
        try (PreparedStatement select = database.prepareStatement(
                "select day, working_day, working_day_number from calendar_day where nation = ? order by day")) {
            select.setString(1, nation.name());
            ResultSet days = select.executeQuery();
            int number = 0;
            for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
                number += calendar.isWorkingDay(day) ? 1 : 0;

                assertThat(days.next()).as("a row for %s", day).isTrue();
                assertThat(days.getObject(1, LocalDate.class)).isEqualTo(day);
                assertThat(days.getBoolean(2)).as("whether %s is worked", day).isEqualTo(calendar.isWorkingDay(day));
                assertThat(days.getInt(3)).as("the number of %s", day).isEqualTo(number);
            }
            assertThat(days.next()).as("a day beyond the calendar").isFalse();
        }
    }

    @Test
    void a_subtraction_gives_the_working_days_between_two_days() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("""
                        select due.working_day_number - trigger.working_day_number
                        from calendar_day as trigger join calendar_day as due using (nation)
                        where nation = 'ENGLAND' and trigger.day = '2013-12-12' and due.day = '2014-01-14'
                        """)) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(20);
        }
    }

    @Test
    void filling_again_repairs_it() throws SQLException {
        run("update calendar_day set working_day = not working_day, working_day_number = 0 where day > '2014-01-01'");
        run("delete from calendar_day where day < '2010-01-01'");

        migrate();

        sql_and_java_agree_on_every_day(Nation.ENGLAND);
        sql_and_java_agree_on_every_day(Nation.WALES);
    }

    @Test
    void is_filled_again_when_the_holidays_change() {
        var oneMore = LocalDate.of(2026, 7, 3);

        assertThat(new CalendarDays().getVersion())
                .as("the version of a repeatable migration")
                .isNull();
        assertThat(CalendarDays.checksum(nation -> Set.of(oneMore, oneMore.plusDays(3))))
                .isEqualTo(CalendarDays.checksum(nation -> Set.of(oneMore.plusDays(3), oneMore)))
                .isNotEqualTo(CalendarDays.checksum(nation -> Set.of(oneMore)))
                .isNotEqualTo(new CalendarDays().getChecksum());
    }

    private static void migrate() throws SQLException {
        Context context = (Context) Proxy.newProxyInstance(
                CalendarDaysTest.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection") ? database : null);
        new CalendarDays().migrate(context);
    }

    private static String migration() throws IOException {
        try (InputStream stream = CalendarDays.class.getResourceAsStream("/db/platform/V0_2__calendar_day.sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String applicationRole() throws SQLException {
        try (Connection application = TestDatabase.asApplication()) {
            return application.getMetaData().getUserName();
        }
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
