package uk.safeguarding.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where the figures were measured: they mean nothing without.
///
/// @param cores     that this process may use
/// @param gigabytes of memory
record Machine(String processor, int cores, double gigabytes, String system, String java) {

    private static final double KIBIBYTES_A_GIGABYTE = 1e9 / 1024;

    static Machine here() throws IOException {
        return new Machine(
                field(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(number(field(Path.of("/proc/meminfo"), "MemTotal")) / KIBIBYTES_A_GIGABYTE * 10) / 10.0,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.version().toString());
    }

    @Override
    public String toString() {
        return "%s, %d cores, %.1f GB, %s, Java %s".formatted(processor, cores, gigabytes, system, java);
    }

    /// Of one of Linux's own tables; empty elsewhere.
    private static String field(Path table, String name) throws IOException {
        if (!Files.exists(table)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(table)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private static double number(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    }
}
