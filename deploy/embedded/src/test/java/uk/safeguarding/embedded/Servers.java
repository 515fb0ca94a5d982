package uk.safeguarding.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The servers as this module's tests start and ask them.
final class Servers {

    static final String PASSWORD = "invented-for-tests";

    private Servers() {}

    static EmbeddedPostgres.Options postgres(Path directory) {
        return new EmbeddedPostgres.Options(directory, Path.of("target", "postgresql"), 0, PASSWORD, true);
    }

    static Connection connect(EmbeddedPostgres postgres, String database, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), user, password);
    }

    static Connection asSuperuser(EmbeddedPostgres postgres) throws SQLException {
        return connect(postgres, "postgres", EmbeddedPostgres.SUPERUSER, PASSWORD);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
