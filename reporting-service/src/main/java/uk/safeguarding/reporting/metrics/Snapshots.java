package uk.safeguarding.reporting.metrics;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import uk.safeguarding.platform.security.Sight;

/// Reads facts as they stand at one moment, however many queries it takes: all figures of a report come from one
/// snapshot of the database, and nothing can be written by mistake. Each snapshot tells the database first for whom
/// it is read, so that no query can show more.
@ApplicationScoped
public class Snapshots {

    /// For the transaction alone: whoever has the connection next is nobody until they have said who they are.
    private static final String SET = """
            select set_config('caller.local_authority', ?, true), set_config('caller.sight', ?, true),
                   set_config('caller.staff', ?, true), set_config('caller.teams', ?, true),
                   set_config('search_path', ?, true)""";

    private final AgroalDataSource dataSource;
    private final Viewers viewers;

    Snapshots(AgroalDataSource dataSource, Viewers viewers) {
        this.dataSource = dataSource;
        this.viewers = viewers;
    }

    /// Reads what the policy matrix lets the caller see.
    public <T> T read(Reading<T> reading) {
        return read(viewers.now(), reading);
    }

    /// Reads what the caller may see of that scope.
    public <T> T read(Sight scope, Reading<T> reading) {
        return read(viewers.now(scope), reading);
    }

    /// Reads on one connection in one read-only transaction of isolation `repeatable read`.
    <T> T read(Viewer viewer, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                tell(connection, viewer);
                return reading.read(new Facts(connection, viewer.scope()));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new FactsUnreadableException(e);
        }
    }

    private static void tell(Connection connection, Viewer viewer) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, viewer.localAuthority());
            set.setString(2, viewer.scope().name());
            set.setString(3, viewer.staff());
            set.setString(4, String.join("\n", viewer.teams()));
            set.setString(5, viewer.scope() == Sight.AUTHORITY ? "authority, public" : "public");
            set.execute();
        }
    }

    /// What is read from a snapshot.
    @FunctionalInterface
    public interface Reading<T> {
        T read(Facts facts) throws SQLException;
    }

    /// The database refused a query: a defect, or the database is away.
    public static class FactsUnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String problem;

        FactsUnreadableException(SQLException cause) {
            super("The facts could not be read", cause);
            this.problem = String.valueOf(cause.getMessage());
        }

        /// What the database said; it may hold values, and is not for answers or logs of requests.
        String problem() {
            return problem;
        }
    }
}
