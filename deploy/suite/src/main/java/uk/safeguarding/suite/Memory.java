package uk.safeguarding.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/// What processes take of the machine's memory, their children included.
final class Memory {

    private static final long KIBIBYTE = 1024;

    private Memory() {}

    /// Bytes in memory, pages shared between processes counted once (`Pss` in `/proc`); 0 where the system does not
    /// say.
    static long of(Collection<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(ProcessHandle::pid)
                .distinct()
                .map(Memory::of)
                .sum();
    }

    private static long of(long pid) {
        Path proc = Path.of("/proc", Long.toString(pid));
        try {
            return field(proc.resolve("smaps_rollup"), "Pss:");
        } catch (IOException notAllowed) {
            try {
                return field(proc.resolve("status"), "VmRSS:");
            } catch (IOException gone) {
                return 0;
            }
        }
    }

    private static long field(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
