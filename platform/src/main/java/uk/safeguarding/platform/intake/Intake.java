package uk.safeguarding.platform.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import uk.safeguarding.platform.error.Trouble;

/// Takes in what Kafka delivers, all of a poll in one transaction, and returns only when it is in the database: then
/// Kafka may forget it.
///
/// A fault that is not the events' is tried again for ever, further and further apart. Nothing is skipped meanwhile,
/// and the service says that it is not ready.
@ApplicationScoped
public class Intake {

    static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<TopicPartition, Instant> held = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Intake(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /// What a service makes of events.
    @FunctionalInterface
    public interface Projection {

        /// Takes in the sound ones and parks the others, in one transaction.
        ///
        /// @return how many were parked
        /// @throws SQLException on a passing fault: nothing has happened, and it can be tried again
        int project(List<Arrival> arrivals) throws SQLException;
    }

    /// @param source the producer that alone may write to the topic
    public void take(String source, ConsumerRecords<byte[], byte[]> records, Projection projection) {
        List<Arrival> arrivals = new ArrayList<>(records.count());
        records.forEach(record -> arrivals.add(Arrival.of(source, record)));
        int parked = untilDone(records.partitions(), arrivals, projection);
        meters.counter("intake.events", "source", source).increment(arrivals.size());
        meters.counter("intake.parked", "source", source).increment(parked);
        if (parked > 0) {
            LOG.warnf("Parked %d of %d events of %s", parked, arrivals.size(), source);
        }
    }

    private int untilDone(Set<TopicPartition> partitions, List<Arrival> arrivals, Projection projection) {
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                int parked = projection.project(arrivals);
                held.keySet().removeAll(partitions);
                return parked;
            } catch (Exception e) {
                partitions.forEach(partition -> held.putIfAbsent(partition, clock.instant()));
                LOG.errorf(
                        "Holding %d events of %s, trying again in %s: %s",
                        arrivals.size(), partitions, pause, Trouble.describe(e));
                pause(pause);
            }
        }
    }

    /// The partitions that cannot go on at present, with the instant since when.
    public Map<TopicPartition, Instant> held() {
        return Map.copyOf(held);
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
        if (stopping) {
            throw new IllegalStateException("Stopping; the events will be delivered again");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
