package uk.safeguarding.cases.delivery;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.testing.TestDatabase;

/// The outbox of the service under test, and who relays it, as its relay's database role sees them.
final class OutboxTable {

    private OutboxTable() {}

    /// One row of the outbox.
    record Row(UUID id, String type, UUID recordId, long revision, Instant recordedAt) {}

    /// Rows in the order of recording.
    static List<Row> rows() throws SQLException {
        try (Connection connection = TestDatabase.asRelay();
                PreparedStatement select = connection.prepareStatement(
                        "select id, type, record_id, revision, recorded_at from outbox order by recorded_at, id");
                ResultSet row = select.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
            }
            return rows;
        }
    }

    static List<UUID> ids() throws SQLException {
        return rows().stream().map(Row::id).toList();
    }

    static void awaitAllSent() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> number("select count(*) from outbox where sent_at is null") == 0);
    }

    /// The `application_name` of the connection that holds the relay's lock, or nothing while nobody does.
    static String relay() throws SQLException {
        try (Connection connection = TestDatabase.asRelay();
                PreparedStatement select = connection.prepareStatement("""
                        select application_name from pg_locks l join pg_stat_activity a using (pid)
                        where locktype = 'advisory' and granted and objsubid = 1 and a.usename = current_user
                          and l.database = (select oid from pg_database where datname = current_database())""");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /// Ends the connection of the relay that holds the lock, as a lost network would.
    static void endConnectionOfRelay() throws SQLException {
        number("""
                select count(pg_terminate_backend(pid)) from pg_locks l join pg_stat_activity a using (pid)
                where locktype = 'advisory' and granted and objsubid = 1 and a.usename = current_user
                  and l.database = (select oid from pg_database where datname = current_database())""");
    }

    /// How many of the service's connections wait for a lock.
    static long waiting() throws SQLException {
        return number("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and usename like '%\\_app'""");
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asRelay();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
