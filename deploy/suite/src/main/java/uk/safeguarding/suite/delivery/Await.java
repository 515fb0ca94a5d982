package uk.safeguarding.suite.delivery;

import java.sql.SQLException;
import java.time.Duration;

/// Waits for what other processes do.
final class Await {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(50);

    private Await() {}

    @FunctionalInterface
    interface Condition {
        boolean holds() throws InterruptedException, SQLException;
    }

    /// @param what is awaited, for the message
    /// @throws IllegalStateException if it does not come in three minutes
    static void until(String what, Condition condition) throws InterruptedException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            Thread.sleep(LOOK);
        }
    }
}
