package uk.safeguarding.platform.calendar;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// Fills the table `calendar_day`, one row a day and nation from 2005 to 2035.
///
/// A repeatable migration: its checksum is that of the holidays, so a newer library with other holidays fills the
/// table anew at the next start, and otherwise nothing happens. Flyway runs it as the owner of the schema after the
/// numbered migrations.
public final class CalendarDays implements JavaMigration {

    private static final String FILL = """
            insert into calendar_day (nation, day, working_day, working_day_number)
            select ?, day, working, count(*) filter (where working) over (order by day)
            from (select day::date, extract(isodow from day) < 6 and day::date <> all (?) as working
                  from generate_series(?::date, ?::date, interval '1 day') as day) as days
            """;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (var clear = connection.createStatement()) {
            clear.executeUpdate("delete from calendar_day");
        }
        for (Nation nation : Nation.values()) {
            fill(connection, nation);
        }
    }

    private static void fill(Connection connection, Nation nation) throws SQLException {
        Array holidays = connection.createArrayOf("date", Holidays.of(nation).toArray());
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
            fill.setString(1, nation.name());
            fill.setArray(2, holidays);
            fill.setObject(3, Holidays.FIRST_DAY);
            fill.setObject(4, Holidays.LAST_DAY);
            fill.executeUpdate();
        } finally {
            holidays.free();
        }
    }

    @Override
    public Integer getChecksum() {
        return checksum(Holidays::of);
    }

    static int checksum(Function<Nation, Set<LocalDate>> holidays) {
        var checksum = new CRC32();
        for (Nation nation : Nation.values()) {
            String days = nation + new TreeSet<>(holidays.apply(nation)).toString();
            checksum.update(days.getBytes(StandardCharsets.UTF_8));
        }
        return (int) checksum.getValue();
    }

    /// None: that is what makes a migration repeatable.
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "calendar days";
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
