package uk.safeguarding.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Test data that a killed run has left behind, in directories named `NAME-PID`.
final class AbandonedRuns {

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{1,18})");

    private AbandonedRuns() {}

    /// Removes the directories beside this one that have the same name and the number of a process that has ended,
    /// stopping a PostgreSQL that still runs there.
    static void removeBeside(Path directory) throws IOException {
        Matcher own = NAME.matcher(directory.getFileName().toString());
        Path parent = directory.getParent();
        if (parent == null || !own.matches() || !Files.isDirectory(parent)) {
            return;
        }
        List<Path> neighbours;
        try (Stream<Path> paths = Files.list(parent)) {
            neighbours = paths.filter(Files::isDirectory).toList();
        }
        for (Path neighbour : neighbours) {
            Matcher other = NAME.matcher(neighbour.getFileName().toString());
            if (other.matches() && other.group(1).equals(own.group(1)) && hasEnded(Long.parseLong(other.group(2)))) {
                tryToRemove(neighbour);
            }
        }
    }

    private static boolean hasEnded(long pid) {
        return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /// What cannot be removed is in nobody's way but the disk's.
    private static void tryToRemove(Path directory) {
        try {
            remove(directory);
        } catch (IOException e) {
            System.err.println("An abandoned test directory stays: " + e);
        }
    }

    private static void remove(Path directory) throws IOException {
        Path postgres = directory.resolve("postgres");
        @Nullable DirectoryLock lock = DirectoryLock.tryOf(postgres);
        if (lock != null) {
            try (lock) {
                OrphanedPostmaster.stop(postgres.resolve("data"));
            }
            PostgresPrograms.delete(directory);
        }
    }
}
