package uk.safeguarding.suite;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells the person what is going on: a line when a part is ready and, while something is awaited, one line that
/// changes at a terminal, or a new one every ten seconds elsewhere.
public final class Progress {

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private final Map<String, Long> awaited = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile long lastWord = start;

    private boolean lineHeld;

    /// @param terminal whether a line can be overwritten
    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        Thread.ofPlatform().daemon().name("progress").start(this::beat);
    }

    /// To standard output, which may be a terminal.
    public static Progress ofStandardOutput() {
        return new Progress(
                System.out,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    /// Whether a line can be overwritten.
    boolean isTerminal() {
        return terminal;
    }

    /// Something that takes time; it is done, or it has failed when it is closed without that.
    interface Step extends AutoCloseable {
        void done();

        @Override
        void close();
    }

    public synchronized void say(String line) {
        lastWord = System.nanoTime();
        out.println((lineHeld ? CLEAR_LINE : "") + line);
        lineHeld = false;
    }

    /// A word that the next one replaces; only at a terminal.
    public synchronized void murmur(String line) {
        if (terminal) {
            out.print(CLEAR_LINE + line);
            out.flush();
            lineHeld = true;
        }
    }

    Step begin(String name) {
        long began = System.nanoTime();
        awaited.put(name, began);
        return new Step() {
            @Override
            public void done() {
                awaited.remove(name);
                say("  %-22s ready after %5.1f s".formatted(name, seconds(began)));
            }

            @Override
            public void close() {
                awaited.remove(name);
            }
        };
    }

    /// Seconds since the beginning.
    public double seconds() {
        return seconds(start);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(Duration.ofMillis(500));
                if (!awaited.isEmpty() && terminal) {
                    murmur("  ... " + awaitedNow());
                } else if (!awaited.isEmpty() && System.nanoTime() - lastWord > SILENCE.toNanos()) {
                    say("  ... " + awaitedNow());
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private String awaitedNow() {
        synchronized (awaited) {
            return awaited.entrySet().stream()
                    .map(step -> "%s %.0f s".formatted(step.getKey(), seconds(step.getValue())))
                    .collect(Collectors.joining(", ", "waiting for ", ""));
        }
    }
}
