package uk.safeguarding.reporting.metrics;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.security.Sight;

/// The facts of one snapshot, see [Snapshots].
public final class Facts {

    private static final String ARRIVED_SINCE = """
            select exists (
                select from inbox
                where received_in >= pg_snapshot_xmin(:seen) and not pg_visible_in_snapshot(received_in, :seen))
            """;

    private final Connection connection;
    private final Sight scope;

    Facts(Connection connection, Sight scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /// How much of the authority these facts are.
    public Sight scope() {
        return scope;
    }

    /// Runs a query without parameters.
    public void query(String sql, Row each) throws SQLException {
        query(new NamedSql(sql, List.of()), name -> null, each);
    }

    /// Runs a query with a value for each of its parameters.
    public void query(NamedSql sql, Function<String, @Nullable Object> values, Row each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            int at = 1;
            for (String name : sql.names()) {
                statement.setObject(at++, jdbc(values.apply(name)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }

    /// The columns that a query returns and their types, without running it. The database reads and plans it.
    SequencedMap<String, String> columns(NamedSql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            ResultSetMetaData described = statement.getMetaData();
            SequencedMap<String, String> columns = new LinkedHashMap<>();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                columns.put(described.getColumnLabel(i), described.getColumnTypeName(i));
            }
            return columns;
        }
    }

    /// Which transactions this snapshot sees, for [#unchangedSince(String)].
    public String seen() throws SQLException {
        String[] seen = new String[1];
        query("select pg_current_snapshot()::text", row -> seen[0] = row.getString(1));
        return seen[0];
    }

    /// Whether no event has arrived that a snapshot before did not see. Exact, also for transactions that were open
    /// then, and cheap: it reads only the newest of the inbox.
    public boolean unchangedSince(String seen) throws SQLException {
        return !holds(NamedSql.of(ARRIVED_SINCE, Map.of("seen", "pg_snapshot")), _ -> seen);
    }

    /// The answer to a query of one row and one column that is true or false.
    boolean holds(NamedSql sql, Function<String, @Nullable Object> values) throws SQLException {
        boolean[] holds = new boolean[1];
        query(sql, values, row -> holds[0] = row.getBoolean(1));
        return holds[0];
    }

    private static @Nullable Object jdbc(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.equals(Instant.MAX) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
            case LocalDate date -> date;
            case BigDecimal number -> number;
            default -> value.toString();
        };
    }

    /// One row of an answer.
    @FunctionalInterface
    public interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
