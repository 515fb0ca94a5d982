package uk.safeguarding.suite.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How an operation is repeated: as often as some clients can, or at a constant rate.
final class Pace {

    /// Significant digits of a histogram.
    private static final int DIGITS = 3;

    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1_000;

    private Pace() {}

    /// Operations a second that `clients` clients get acknowledged, each sending its next one when the last is
    /// acknowledged.
    static double flatOut(Operation operation, int clients, Duration time) throws Exception {
        return flatOut(operation, clients, Long.MAX_VALUE, time);
    }

    /// Repeats an operation so many times, but no longer than `longest`.
    static void warmUp(Operation operation, int clients, long times, Duration longest) throws Exception {
        flatOut(operation, clients, times, longest);
    }

    private static double flatOut(Operation operation, int clients, long most, Duration time) throws Exception {
        operation.prepare();
        long end = System.nanoTime() + time.toNanos();
        AtomicLong acknowledged = new AtomicLong();
        Callable<Void> client = () -> {
            while (System.nanoTime() < end && acknowledged.get() < most) {
                operation.once();
                acknowledged.incrementAndGet();
            }
            return null;
        };
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(client));
            }
            await(running);
        }
        return acknowledged.get() / ((System.nanoTime() - began) / 1e9);
    }

    /// Latencies in microseconds at a constant rate, each counted from the instant at which the operation should have
    /// begun: a server that stalls does not slow its questioner down, and the wait of those that came meanwhile is
    /// seen (no coordinated omission).
    ///
    /// @param rate operations a second
    static Histogram steady(Operation operation, double rate, Duration time) throws Exception {
        operation.prepare();
        Histogram latencies = new ConcurrentHistogram(1, LONGEST_MICROS, DIGITS);
        long count = Math.round(rate * time.toNanos() / 1e9);
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                long due = began + Math.round(i / rate * 1e9);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                running.add(threads.submit(() -> {
                    operation.once();
                    latencies.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1_000));
                    return null;
                }));
            }
            await(running);
        }
        return latencies;
    }

    private static void await(List<Future<Void>> running) throws InterruptedException, ExecutionException {
        for (Future<Void> one : running) {
            one.get();
        }
    }
}
