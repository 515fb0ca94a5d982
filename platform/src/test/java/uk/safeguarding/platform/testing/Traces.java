package uk.safeguarding.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Looks for a text in every column of every table of the module's database, whatever policies say.
public final class Traces {

    private Traces() {}

    /// The tables in which it stands, regardless of case.
    public static Set<String> of(String text) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            Set<String> found = new TreeSet<>();
            for (String table : column(
                    statement,
                    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'm')")) {
                if (!column(
                                statement,
                                "select 'x' from %s r where to_jsonb(r)::text ilike '%%%s%%' limit 1"
                                        .formatted(table, text))
                        .isEmpty()) {
                    found.add(table);
                }
            }
            return found;
        }
    }

    /// The first column of a query by the owner of the tables.
    public static List<String> column(String query) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            return column(statement, query);
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
