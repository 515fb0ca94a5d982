package uk.safeguarding.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// The fact tables as the migrations made them. Intake writes the columns it finds, so that a table and the statement
/// that fills it cannot differ.
@ApplicationScoped
public class FactTables {

    private static final String COLUMNS = """
            select a.attname,
                   format_type(a.atttypid, a.atttypmod),
                   case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) else format_type(a.atttypid, a.atttypmod) end,
                   coalesce(pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a
            join pg_type t on t.oid = a.atttypid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    private static final Set<String> ENVELOPE =
            FactTable.ENVELOPE.stream().map(FactColumn::name).collect(Collectors.toUnmodifiableSet());

    private final DataSource dataSource;
    private volatile Map<RecordType, FactTable> tables = Map.of();

    FactTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Reads the tables, the first time.
    ///
    /// @throws SQLException if the database is away, or a table is not there
    public void load() throws SQLException {
        if (tables.isEmpty()) {
            tables = read();
        }
    }

    /// The table of a record's facts.
    ///
    /// @throws IllegalStateException if the tables have not been read
    public FactTable of(RecordType record) {
        FactTable table = tables.get(record);
        if (table == null) {
            throw new IllegalStateException("The fact tables have not been read");
        }
        return table;
    }

    private Map<RecordType, FactTable> read() throws SQLException {
        Map<RecordType, FactTable> read = new EnumMap<>(RecordType.class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            for (RecordType record : RecordType.values()) {
                statement.setString(1, record.table());
                read.put(record, new FactTable(record, columns(statement)));
            }
        }
        return read;
    }

    private static List<FactColumn> columns(PreparedStatement statement) throws SQLException {
        List<FactColumn> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!ENVELOPE.contains(rows.getString(1))) {
                    columns.add(
                            FactColumn.of(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return List.copyOf(columns);
    }
}
