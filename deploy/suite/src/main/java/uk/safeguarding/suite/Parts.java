package uk.safeguarding.suite;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import uk.safeguarding.embedded.ServerStartException;

/// The processes of a suite: the servers, and the services that need them. Those of a kind start and stop together.
final class Parts {

    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private final StateDirectory state;
    private final List<Part> servers;
    private final List<Part> services;
    private volatile boolean stopping;

    Parts(StateDirectory state, List<Part> servers, List<Part> services) {
        this.state = state;
        this.servers = servers;
        this.services = services;
    }

    /// The servers and then the services, in the order in which they start.
    Stream<Part> all() {
        return Stream.concat(servers.stream(), services.stream());
    }

    /// @throws ServerStartException naming the part that did not start
    void start(Progress progress) {
        startTogether(servers, progress);
        startTogether(services, progress);
    }

    /// Stops the services together and then the servers, the log-in first and the database last.
    ///
    /// @return whether they were not stopped before
    boolean stop() {
        if (stopping) {
            return false;
        }
        stopping = true;
        CompletableFuture.allOf(services.stream()
                        .map(part -> CompletableFuture.runAsync(part::stop, THREADS))
                        .toArray(CompletableFuture[]::new))
                .join();
        servers.reversed().forEach(Part::stop);
        return true;
    }

    private void startTogether(List<Part> parts, Progress progress) {
        CompletableFuture<?>[] starts = parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> start(part, progress), THREADS))
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(starts);
        try {
            // The first failure ends the wait: the others may take a minute longer.
            Stream.of(starts)
                    .forEach(start -> start.exceptionally(failure -> {
                        all.completeExceptionally(failure);
                        return null;
                    }));
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServerStartException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void start(Part part, Progress progress) {
        if (stopping) {
            throw new ServerStartException(part.name() + " was not started: the suite is stopping");
        }
        try (Progress.Step step = progress.begin(part.name())) {
            part.start();
            state.note(part);
            step.done();
        } catch (IOException | ServerStartException e) {
            throw new ServerStartException(part.name() + " did not start: " + reason(e) + endOfLog(part), e);
        }
    }

    /// The first line: what follows is the log as it is.
    private static String reason(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static String endOfLog(Part part) {
        try {
            return "\n" + LogEnd.told(part);
        } catch (IOException unreadable) {
            return "\nIts log is " + part.log();
        }
    }
}
