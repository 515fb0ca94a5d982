package uk.safeguarding.reporting.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import uk.safeguarding.platform.testing.TestDatabase;

/// Looks into the database of the tests, past the service.
public final class Facts {

    private Facts() {}

    /// The first column of the rows, as text; facts as known are those of the whole authority.
    public static List<String> column(String query, Object... parameters) {
        try (Connection connection = TestDatabase.asOwner();
                Statement sight = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(query)) {
            sight.execute("set search_path = authority, public");
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String query, Object... parameters) {
        return Long.parseLong(column(query, parameters).getFirst());
    }

    /// As the owner of the tables.
    public static void execute(String statement) {
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Empties all that intake writes, whichever test told it.
    public static void forgetAll() {
        execute("""
                do $$
                declare
                    t text;
                begin
                    for t in select tablename from pg_tables where schemaname = 'public' and tablename like '%\\_fact' loop
                        execute format('delete from %I', t);
                    end loop;
                    delete from inbox;
                    delete from parked_event;
                end $$""");
    }
}
