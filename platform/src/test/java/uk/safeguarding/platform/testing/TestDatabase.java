package uk.safeguarding.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The database of this module's tests, made anew for every run, as each of its roles sees it.
public final class TestDatabase {

    private TestDatabase() {}

    public static String url() {
        TestInfrastructure.prepare();
        return TestSettings.get("database.url");
    }

    /// The role that owns the tables.
    public static Connection asOwner() throws SQLException {
        return as("_owner", "database.owner.password");
    }

    /// The role of the service: what is not granted to it, it cannot do.
    public static Connection asApplication() throws SQLException {
        return as("_app", "database.application.password");
    }

    /// The role that reads the outbox and marks what has been sent.
    public static Connection asRelay() throws SQLException {
        return as("_relay", "database.relay.password");
    }

    /// Makes another, empty database on the same server, for what is not this service's own.
    ///
    /// @param name of it, behind that of the module's
    /// @return it, as its owner
    public static DataSource besides(String name) {
        String url = url() + "_" + name;
        String database = TestSettings.get("database.name") + "_" + name;
        String password = TestSettings.get("database.owner.password");
        EmbeddedServers.control(String.join(" ", "provide", database, password, password, password));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(database + "_owner");
        source.setPassword(password);
        return source;
    }

    /// Ends the server with SIGKILL. The test that does this starts it again, whatever happens.
    public static void kill() {
        TestInfrastructure.prepare();
        EmbeddedServers.control("kill postgres");
    }

    /// Starts the killed server again, on the same port, and waits until it answers.
    public static void start() {
        EmbeddedServers.control("start postgres");
    }

    private static Connection as(String suffix, String password) throws SQLException {
        String url = url();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(TestSettings.get("database.name") + suffix);
        database.setPassword(TestSettings.get(password));
        return database.getConnection();
    }

    /// What a query of one column of texts answers, asked as the owner.
    public static List<String> names(String query) throws SQLException {
        try (Connection owner = asOwner();
                PreparedStatement select = owner.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }
}
