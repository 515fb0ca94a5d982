package uk.safeguarding.reporting.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safeguarding.reporting.facts.RecordType;
import uk.safeguarding.reporting.reconciliation.Completeness;
import uk.safeguarding.reporting.reconciliation.Watermarks;

/// The producers whose events a figure is made from: how far they have recorded, and whether all of it is here.
@ApplicationScoped
public class Sources {

    private final Completeness completeness;
    private final Watermarks watermarks;
    private final Clock clock;

    Sources(Completeness completeness, Watermarks watermarks, Clock clock) {
        this.completeness = completeness;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /// The services that own the records behind a metric: `cases`, `conferences`, `lado`.
    static Set<String> of(Metric metric) {
        return metric.header().records().values().stream()
                .map(record -> RecordType.ofTable(record + "_fact").service())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether, at the last reconciliation, every event of the metric's sources had arrived and none was parked.
    boolean complete(Metric metric) {
        return completeness.complete(of(metric));
    }

    /// The services of which, at the last reconciliation, every event had arrived and none was parked.
    public Set<String> completeServices() {
        return Arrays.stream(RecordType.values())
                .map(RecordType::service)
                .distinct()
                .filter(service -> completeness.complete(Set.of(service)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What is known of the sources of these metrics.
    ///
    /// @param asked the instant asked for; without it, everything that has arrived
    public KnownAt knownAt(Optional<Instant> asked, Collection<Metric> metrics) {
        if (asked.isEmpty()) {
            return KnownAt.latest(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        Set<String> services = metrics.stream().flatMap(m -> of(m).stream()).collect(Collectors.toSet());
        return KnownAt.of(asked.get(), watermarks.clamp(asked.get(), services));
    }
}
