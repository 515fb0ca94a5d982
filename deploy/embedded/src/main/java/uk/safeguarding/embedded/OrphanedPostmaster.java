package uk.safeguarding.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL that outlived the process that started it: a later start in the same data directory would fail or,
/// worse,
/// talk to the old server. Only to be called by who holds the directory's lock, so that a living run's server is safe.
final class OrphanedPostmaster {

    private static final int STOP_MILLIS = 20_000;

    private OrphanedPostmaster() {}

    /// Stops the server that runs in the data directory, if there is one, and says which it was.
    static Optional<Long> stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        Optional<ProcessHandle> noted = pidIn(pidFile).flatMap(ProcessHandle::of);
        if (noted.isEmpty()) {
            return Optional.empty();
        }
        ProcessHandle process = noted.get();
        if (!commandLine(process).contains(data.toString())) {
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

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of(Long.valueOf(lines.getFirst().strip()));
    }

    private static String commandLine(ProcessHandle process) throws IOException {
        Path ofLinux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(ofLinux)) {
            return new String(Files.readAllBytes(ofLinux), StandardCharsets.UTF_8).replace('\0', ' ');
        }
        return process.info().commandLine().orElse("");
    }
}
