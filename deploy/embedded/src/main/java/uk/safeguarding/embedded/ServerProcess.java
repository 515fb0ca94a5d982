package uk.safeguarding.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A server as a child process, in a session of its own where the system can do that, so that Ctrl-C reaches only the
/// process that started it and that process decides the order of stopping.
public final class ServerProcess {

    private static final int LOG_END = 4_000;
    private static final boolean OWN_SESSION = Commands.succeeds(List.of("setsid", "true"));

    private final String name;
    private final Process process;
    private final Path log;
    private final long logStart;

    private ServerProcess(String name, Process process, Path log, long logStart) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    /// @param name what people call the server, for messages
    /// @param log takes the server's output, after what is there
    static ServerProcess start(String name, List<String> command, Path directory, Path log) throws IOException {
        return start(name, command, Map.of(), directory, log);
    }

    /// @param environment variables that the server gets besides this process's own: where secrets go, for other users
    ///                    of the machine can see a command line
    public static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log)
            throws IOException {
        List<String> whole = new ArrayList<>();
        if (OWN_SESSION) {
            whole.add("setsid");
        }
        whole.addAll(command);
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new ServerProcess(name, process, log, logStart);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Waits until the server answers.
    ///
    /// @throws ServerStartException if the process ends first or the time is over
    public void awaitReady(BooleanSupplier ready, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ServerStartException(name + " ended while starting:\n" + logOfThisStart());
            }
            if (System.nanoTime() > end) {
                kill();
                throw new ServerStartException(
                        name + " did not start in " + patience.toSeconds() + " s:\n" + logOfThisStart());
            }
            Pause.millis(25);
        }
    }

    /// The exit status of a process that has ended.
    int exitValue() {
        return process.exitValue();
    }

    /// The end of what the server has written since this start.
    public String logOfThisStart() {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = (int) Math.max(logStart, bytes.length - (long) LOG_END);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the process at once, as a lost machine would.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Asks with the given signal and waits; kills when the time is over.
    public void stop(String signal, Duration patience) {
        if (process.isAlive()) {
            Commands.succeeds(List.of("sh", "-c", "kill -" + signal + " " + process.pid()));
        }
        long end = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Pause.millis(25);
        }
        kill();
    }
}
