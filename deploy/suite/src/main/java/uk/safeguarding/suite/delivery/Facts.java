package uk.safeguarding.suite.delivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// The facts as they stand in reporting's tables, seen past the service.
final class Facts {

    /// Every fact table begins with the id of the record.
    private static final String EVERY_FACT = """
            select string_agg(format('select %I as record_id, revision, subject from %I', attname, relname), ' union all ')
            from pg_class join pg_attribute on attrelid = pg_class.oid and attnum = 1
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like '%\\_fact'""";

    private static final String ABOUT = """
            select record_id, revision from fact
            where record_id = any (?) or subject in (select subject from fact where record_id = any (?))""";

    private static final String ARRIVED = "select record_id, revision from inbox where record_id = any (?)";

    private final Suite suite;

    Facts(Suite suite) {
        this.suite = suite;
    }

    /// All facts of these records, and all others about the same people.
    List<Happening> about(Set<UUID> records) throws SQLException {
        try (Connection database = suite.database(Service.REPORTING)) {
            return rows(database, "with fact as (" + everyFact(database) + ") " + ABOUT, 2, records);
        }
    }

    /// The events that arrived of these records, each once if it came once.
    List<Happening> arrived(Set<UUID> records) throws SQLException {
        try (Connection database = suite.database(Service.REPORTING)) {
            return rows(database, ARRIVED, 1, records);
        }
    }

    private static String everyFact(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(EVERY_FACT)) {
            row.next();
            return row.getString(1);
        }
    }

    /// @param times how often the query asks for the records
    private static List<Happening> rows(Connection database, String query, int times, Set<UUID> records)
            throws SQLException {
        Array ids = database.createArrayOf("uuid", records.toArray());
        try (PreparedStatement select = database.prepareStatement(query)) {
            for (int i = 1; i <= times; i++) {
                select.setArray(i, ids);
            }
            List<Happening> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Happening(row.getObject(1, UUID.class), row.getLong(2)));
                }
            }
            return rows;
        }
    }
}
