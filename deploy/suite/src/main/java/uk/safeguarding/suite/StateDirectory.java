package uk.safeguarding.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import uk.safeguarding.embedded.DirectoryLock;

/// All that one suite keeps: secrets, data, logs, and the notes of its processes. Closed to other users; one running
/// suite a directory.
final class StateDirectory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path directory;
    private final DirectoryLock lock;

    private StateDirectory(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /// Takes the directory for this process, and makes it where it does not exist.
    ///
    /// @throws Refusal if another suite runs there
    static StateDirectory take(Path directory) throws IOException {
        Path whole = directory.toAbsolutePath().normalize();
        Files.createDirectories(
                whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        DirectoryLock lock = DirectoryLock.tryOf(whole);
        if (lock == null) {
            throw new Refusal("A suite is already running with the state in " + whole
                    + ". Stop it with Ctrl-C in its terminal first.");
        }
        StateDirectory state = new StateDirectory(whole, lock);
        Files.createDirectories(state.of("run"));
        Files.createDirectories(state.of("logs"));
        return state;
    }

    Path of(String name) {
        return directory.resolve(name);
    }

    Path log(String name) {
        return of("logs").resolve(name + ".log");
    }

    /// Removes everything but the lock.
    void empty() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith(DirectoryLock.FILE)) {
                    delete(entry);
                }
            }
        }
        Files.createDirectories(of("run"));
        Files.createDirectories(of("logs"));
    }

    /// Removes what is in a directory of the state.
    void empty(String name) throws IOException {
        delete(of(name));
        Files.createDirectories(of(name));
    }

    /// Keeps the logs of the last start beside those of the coming one.
    void turnLogs() throws IOException {
        try (Stream<Path> logs = Files.list(of("logs"))) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Notes a started process, so that it can be found if this one is killed.
    void note(Part part) throws IOException {
        Optional<Instant> started =
                ProcessHandle.of(part.pid()).flatMap(handle -> handle.info().startInstant());
        Files.writeString(
                of("run").resolve(part.name() + ".pid"),
                part.pid() + " " + started.map(Instant::toString).orElse("-") + "\n");
    }

    /// Notes this process, for the script that must not build while it runs.
    void noteLauncher() throws IOException {
        Files.writeString(of("run/launcher"), ProcessHandle.current().pid() + "\n");
    }

    /// Stops the noted processes that still run, whoever started them, and says which they were.
    List<String> stopOrphans() throws IOException {
        List<String> stopped = new ArrayList<>();
        try (Stream<Path> notes = Files.list(of("run"))) {
            for (Path note :
                    notes.filter(file -> file.toString().endsWith(".pid")).toList()) {
                orphan(note).ifPresent(process -> {
                    stop(process);
                    String name = note.getFileName().toString().replace(".pid", "");
                    stopped.add(name + " (process " + process.pid() + ")");
                });
                Files.delete(note);
            }
        }
        return stopped;
    }

    /// The noted process, if it lives and its number has not gone to another one.
    private static Optional<ProcessHandle> orphan(Path note) throws IOException {
        String[] words = Files.readString(note).strip().split(" ");
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(Instant::toString)
                        .orElse("-")
                        .equals(words[1]));
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// To be called when all processes have ended.
    void forgetProcesses() throws IOException {
        empty("run");
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
