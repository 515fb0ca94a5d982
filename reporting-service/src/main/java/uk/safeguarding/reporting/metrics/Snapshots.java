package uk.safeguarding.reporting.metrics;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/// Reads facts as they stand at one moment, however many queries it takes: all figures of a report come from one
/// snapshot of the database, and nothing can be written by mistake.
@ApplicationScoped
public class Snapshots {

    private final AgroalDataSource dataSource;

    Snapshots(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Reads on one connection in one read-only transaction of isolation `repeatable read`.
    public <T> T read(Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return reading.read(new Facts(connection));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new FactsUnreadableException(e);
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
