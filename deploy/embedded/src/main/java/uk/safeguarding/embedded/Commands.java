package uk.safeguarding.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Short commands of the system, run to their end.
final class Commands {

    private static final long PATIENCE_SECONDS = 120;

    private Commands() {}

    /// Runs the command; its output is part of the message if it fails.
    ///
    /// @throws ServerStartException if it ends with another status than 0 or not in two minutes
    static void run(List<String> command) throws IOException {
        run(command, Path.of("."));
    }

    static void run(List<String> command, Path directory) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!finished(process) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new ServerStartException(String.join(" ", command) + " failed:\n" + output);
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return finished(process) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static boolean finished(Process process) {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
