package uk.safeguarding.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.facts.FactTable;
import uk.safeguarding.reporting.facts.FactTables;
import uk.safeguarding.reporting.facts.RecordType;

/// What arrived here, added up as the producers add up what they recorded.
@ApplicationScoped
public class Ledger {

    /// Everything of a source that has a type and a month. An event that was parked twice, or parked and then taken
    /// in, is one event.
    private static final String ARRIVED = """
            with asked (source) as (values (?)), arrived as (
                select event_id, event_type, recorded_at, local_authority, record_id, 'RECEIVED' as state, digest
                from inbox join asked using (source)
                union all
                select * from (
                    select distinct on (p.event_id) p.event_id, p.event_type, p.recorded_at, p.local_authority, null::uuid, p.state,
                           event_digest(p.event_id)
                    from parked_event p join asked using (source)
                    where p.state <> 'REPLAYED' and p.event_id is not null
                      and not exists (select from inbox i where i.source = p.source and i.event_id = p.event_id)
                    order by p.event_id, p.state desc) parked)
            """;

    private static final String TOTALS = ARRIVED + """
            select event_type,
                   to_char(recorded_at at time zone 'UTC', 'YYYY-MM'),
                   count(*) filter (where state = 'RECEIVED'),
                   count(*) filter (where state = 'PARKED'),
                   count(*) filter (where state = 'DISCARDED'),
                   mod(mod(sum(digest), 18446744073709551616) + 18446744073709551616, 18446744073709551616)::text
            from arrived
            group by 1, 2
            """;

    private static final String EVENTS = ARRIVED + """
            select event_id, record_id, local_authority, recorded_at, event_type
            from arrived
            where event_type = ? and to_char(recorded_at at time zone 'UTC', 'YYYY-MM') = ?
            """;

    private final DataSource dataSource;
    private final FactTables tables;

    Ledger(DataSource dataSource, FactTables tables) {
        this.dataSource = dataSource;
        this.tables = tables;
    }

    /// One event type in one month of recording (UTC).
    record Cell(String type, String month) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::type).thenComparing(Cell::month);

        static Cell of(String type, Instant recordedAt) {
            return new Cell(type, recordedAt.toString().substring(0, "2026-11".length()));
        }

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /// How many events of a cell arrived, and the digest of all of them.
    record Total(long received, long parked, long discarded, String digest) {

        static final Total NOTHING = new Total(0, 0, 0, "0");

        long arrived() {
            return received + parked + discarded;
        }
    }

    /// One event.
    record Entry(
            Cell cell,
            UUID eventId,
            @Nullable UUID recordId,
            @Nullable String localAuthority,
            Instant recordedAt) {}

    /// Where the inbox and the facts of a service differ.
    ///
    /// @param lost        in the inbox, but the fact is gone
    /// @param unaccounted facts of which the inbox knows nothing
    record Astray(List<Entry> lost, List<Entry> unaccounted) {}

    Map<Cell, Total> totals(String source) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOTALS)) {
            statement.setString(1, source);
            Map<Cell, Total> totals = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    totals.put(
                            new Cell(row.getString(1), row.getString(2)),
                            new Total(row.getLong(3), row.getLong(4), row.getLong(5), row.getString(6)));
                }
            }
            return totals;
        }
    }

    /// The events of a cell, by id.
    Map<UUID, Entry> events(String source, Cell cell) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setString(1, source);
            statement.setString(2, cell.type());
            statement.setString(3, cell.month());
            Map<UUID, Entry> events = new HashMap<>();
            entries(statement).forEach(entry -> events.put(entry.eventId(), entry));
            return events;
        }
    }

    Astray astray(String service, String source) throws SQLException {
        tables.load();
        List<Entry> lost = new ArrayList<>();
        List<Entry> unaccounted = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (RecordType type : RecordType.ofService(service)) {
                lost.addAll(lost(connection, source, type));
                unaccounted.addAll(unaccounted(connection, source, tables.of(type)));
            }
        }
        return new Astray(lost, unaccounted);
    }

    private static List<Entry> lost(Connection connection, String source, RecordType type) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select i.event_id, i.record_id, i.local_authority, i.recorded_at, i.event_type
                from inbox i
                where i.source = ? and i.event_type = any (?)
                  and not exists (select from %s f where f.event_id = i.event_id)
                """.formatted(type.table()))) {
            statement.setString(1, source);
            statement.setArray(
                    2, connection.createArrayOf("text", type.eventTypes().toArray()));
            return entries(statement);
        }
    }

    private static List<Entry> unaccounted(Connection connection, String source, FactTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                select f.event_id, f.%s, f.local_authority, f.recorded_at, f.event_type
                from %s f
                where not exists (select from inbox i where i.source = ? and i.event_id = f.event_id)
                """.formatted(table.id().name(), table.type().table()))) {
            statement.setString(1, source);
            return entries(statement);
        }
    }

    /// How many events are parked of which not even the headers could be read.
    long parkedUnread(String source) throws SQLException {
        return number(
                "select count(*) from parked_event where source = ? and state = 'PARKED' and event_id is null", source);
    }

    /// The newest instant of recording among the events received from a source, in microseconds of the epoch.
    Instant newest(String source) throws SQLException {
        long micros = number(
                "select coalesce(extract(epoch from max(recorded_at)) * 1000000, 0)::bigint from inbox where source = ?",
                source);
        return Instant.EPOCH.plusNanos(micros * 1_000);
    }

    private long number(String query, String source) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Entry> entries(PreparedStatement statement) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Instant recordedAt = row.getObject(4, OffsetDateTime.class).toInstant();
                entries.add(new Entry(
                        Cell.of(row.getString(5), recordedAt),
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        recordedAt));
            }
        }
        return entries;
    }
}
