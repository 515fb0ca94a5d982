package uk.safeguarding.suite.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import uk.safeguarding.embedded.DatabaseAccess;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// Connections to the database of cases-service as its owner, whom no policy on rows holds up: the plainest way to the
/// data.
final class PlainPool implements AutoCloseable {

    private final BlockingQueue<Connection> idle;

    /// What is done with a connection.
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws Exception;
    }

    PlainPool(Suite suite, int size) throws SQLException {
        idle = new ArrayBlockingQueue<>(size);
        DatabaseAccess access = suite.access(Service.CASES);
        for (int i = 0; i < size; i++) {
            idle.add(DriverManager.getConnection(
                    suite.ports().database(Service.CASES), access.owner(), access.ownerPassword()));
        }
    }

    void use(Work work) throws Exception {
        Connection connection = idle.take();
        try {
            work.with(connection);
        } finally {
            idle.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
