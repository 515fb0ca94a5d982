package uk.safeguarding.embedded;

import java.time.Duration;

/// A short wait between two looks at another process.
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Interrupted while waiting for a server", e);
        }
    }
}
