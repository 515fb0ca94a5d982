package uk.safeguarding.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that outlived the process that started it: a later start in the same data directory would fail or,
/// worse, talk to the old server. Only to be called by who holds the directory's lock, so that a living run's server is
/// safe.
final class OrphanedPostmaster {

    private static final int STOP_MILLIS = 20_000;

    /// Of `postmaster.pid`: where the server was started, which its command line names too.
    private static final int DIRECTORY_LINE = 1;

    private OrphanedPostmaster() {}

    /// Stops the server that runs in the data directory, if there is one, and says which it was.
    static Optional<Long> stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> noted = Files.readAllLines(pidFile);
        ProcessHandle process = process(noted);
        if (process == null) {
            return Optional.empty();
        }
        if (!commandLine(process).contains(noted.get(DIRECTORY_LINE))) {
            // Another program has got the number since; PostgreSQL would take it for itself and refuse to start.
            Files.delete(pidFile);
            return Optional.empty();
        }
        Commands.succeeds(List.of("sh", "-c", "kill -INT " + process.pid()));
        for (int waited = 0; process.isAlive() && waited < STOP_MILLIS; waited += 25) {
            Pause.millis(25);
        }
        process.destroyForcibly();
        return Optional.of(process.pid());
    }

    /// The living process whose number the file begins with.
    private static @Nullable ProcessHandle process(List<String> noted) {
        if (noted.size() <= DIRECTORY_LINE || !noted.getFirst().strip().matches("\\d{1,18}")) {
            return null;
        }
        return ProcessHandle.of(Long.parseLong(noted.getFirst().strip())).orElse(null);
    }

    private static String commandLine(ProcessHandle process) throws IOException {
        Path ofLinux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(ofLinux)) {
            return new String(Files.readAllBytes(ofLinux), StandardCharsets.UTF_8).replace('\0', ' ');
        }
        return process.info().commandLine().orElse("");
    }
}
