package uk.safeguarding.suite;

import java.io.IOException;
import java.nio.file.Path;

/// One server of a suite, a process of its own that can be stopped, killed and started again.
public interface Part {

    /// What people call it: `cases-service`, `PostgreSQL`.
    String name();

    /// Starts it and waits until it answers.
    ///
    /// @throws uk.safeguarding.embedded.ServerStartException with the end of its log if it does not
    void start() throws IOException;

    /// Ends it in order, and does nothing if it does not run.
    void stop();

    /// Ends it with SIGKILL, as a lost machine would.
    void kill();

    boolean isAlive();

    /// @throws IllegalStateException if it was never started
    long pid();

    Path log();
}
