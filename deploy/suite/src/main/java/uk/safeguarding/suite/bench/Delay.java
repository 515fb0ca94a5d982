package uk.safeguarding.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// From the commit of a review's outcome to the figure that counts it, asked through the API over and over, while other
/// reviews are recorded at a constant rate.
final class Delay {

    /// Of another authority than the load's, so that what is seen in the figure is what was recorded here.
    static final String AUTHORITY = "E08000018";

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1_000;

    private final Suite suite;
    private final Api loader;
    private final Api reader;
    private final Caseload caseload;
    private final String figure;

    Delay(Suite suite, Api loader, Caseload caseload) {
        this.suite = suite;
        this.loader = loader;
        this.caseload = caseload;
        this.reader = new Api(suite, "performance-lead", AUTHORITY, "STATUTORY_RETURN");
        this.figure = "/v1/metrics/reviews-in-timescale?localAuthority=" + AUTHORITY + "&from=2014-01-01&to="
                + LocalDate.now(ZoneId.of("Europe/London"));
    }

    /// @param others what else is recorded meanwhile, at `rate` a second
    List<Measurement> measure(Operation others, double rate, Duration time) throws Exception {
        CompletableFuture<Histogram> load = CompletableFuture.supplyAsync(() -> {
            try {
                return Pace.steady(others, rate, time);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Histogram answers = new Histogram(1, LONGEST_MICROS, 3);
        Map<UUID, Instant> seen = new HashMap<>();
        long counted = counted(answers);
        while (!load.isDone()) {
            long next = System.nanoTime() + BETWEEN.toNanos();
            Caseload.OpenReview review = caseload.next();
            Writes.record(loader, review);
            counted++;
            while (counted(answers) < counted) {
                Thread.onSpinWait();
            }
            seen.put(UUID.fromString(review.id()), Instant.now());
            LockSupport.parkNanos(next - System.nanoTime());
        }
        load.join();
        Histogram delays = delays(seen);
        String than = "one answer of the figure";
        String name = "commit to figure at %.0f writes/s".formatted(rate);
        return List.of(
                Measurement.latency(name, 50, delays, than, answers),
                Measurement.latency(name, 99, delays, than, answers).aimingBelow(500));
    }

    private long counted(Histogram answers) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        JsonNode answer = reader.get(Service.REPORTING, figure);
        answers.recordValue((System.nanoTime() - asked) / 1_000);
        return answer.get("numerator").asLong();
    }

    /// From the instant at which the outbox took the event, a little before the commit.
    private Histogram delays(Map<UUID, Instant> seen) throws SQLException {
        Histogram delays = new Histogram(1, LONGEST_MICROS, 3);
        try (Connection connection = suite.database(Service.CASES);
                PreparedStatement select = connection.prepareStatement("""
                        select record_id, recorded_at from outbox
                        where type = 'cases.review.held.v1' and record_id = any (?)""")) {
            select.setArray(1, connection.createArrayOf("uuid", seen.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant recorded = row.getObject(2, OffsetDateTime.class).toInstant();
                    Duration delay = Duration.between(recorded, seen.get(row.getObject(1, UUID.class)));
                    // What would have been seen by those who could not be asked while this one was waited for.
                    delays.recordValueWithExpectedInterval(delay.toNanos() / 1_000, BETWEEN.toNanos() / 1_000);
                }
            }
        }
        return delays;
    }
}
