package uk.safeguarding.suite.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import uk.safeguarding.suite.Part;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// What it costs to chain the access log: plain audited reads while it is sealed each second as the service does it,
/// and
/// while it is not, in turns. The service itself is stopped meanwhile: it would seal all the time.
final class Chain {

    private static final int TURNS = 3;
    private static final double LEAST_RATIO = 0.85;
    private static final String SEAL = "select seal_access_log()";

    private final Suite suite;
    private final PlainReads reads;
    private final int clients;

    Chain(Suite suite, PlainReads reads, int clients) {
        this.suite = suite;
        this.reads = reads;
        this.clients = clients;
    }

    Measurement measure(Duration time) throws Exception {
        Part service = suite.part(Service.CASES);
        service.stop();
        double sealed = 0;
        double unsealed = 0;
        try (Connection owner = suite.database(Service.CASES)) {
            Pace.flatOut(reads, clients, time);
            for (int turn = 0; turn < TURNS; turn++) {
                unsealed += Pace.flatOut(reads, clients, time) / TURNS;
                seal(owner); // what the turn before has left
                sealed += whileSealed(owner, time) / TURNS;
            }
        } finally {
            service.start();
        }
        return Measurement.of(
                        "audited reads, the log chained", sealed, "1/s", "plain JDBC, the log not chained", unsealed)
                .aimingAtRatio(LEAST_RATIO);
    }

    private double whileSealed(Connection owner, Duration time) throws Exception {
        try (ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor()) {
            var sealing = everySecond.scheduleAtFixedRate(() -> seal(owner), 1, 1, TimeUnit.SECONDS);
            double rate = Pace.flatOut(reads, clients, time);
            sealing.cancel(false);
            return rate;
        }
    }

    private static void seal(Connection owner) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(SEAL);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
