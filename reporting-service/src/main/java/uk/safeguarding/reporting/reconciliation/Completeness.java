package uk.safeguarding.reporting.reconciliation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import uk.safeguarding.platform.error.Trouble;
import uk.safeguarding.reporting.reconciliation.Reconciliation.State;

/// Whether the facts are all there: what the last reconciliation found.
@ApplicationScoped
public class Completeness {

    /// A finding older than this says nothing any more.
    static final Duration LONGEST_HELD = Duration.ofMinutes(1);

    /// While all is well, the next look is this much later; while it is not, with the next tick.
    private static final Duration WHILE_ALL_IS_WELL = Duration.ofSeconds(30);

    /// A look reads all that ever arrived: after it lies so many times what it took. The shorter of the last two
    /// counts, because the first after a start is slow for other reasons. One that waited for a producer that was
    /// away does not count.
    private static final int REST = 19;

    private static final Logger LOG = Logger.getLogger(Completeness.class);

    private final Reconciler reconciler;
    private final Clock clock;
    private volatile Reconciliation last = new Reconciliation(Instant.EPOCH, List.of());
    private volatile Duration took = Duration.ZERO;
    private volatile Duration rest = Duration.ZERO;

    Completeness(Reconciler reconciler, Clock clock) {
        this.reconciler = reconciler;
        this.clock = clock;
    }

    /// Whether, at the last reconciliation, everything that these producers recorded was here and nothing was parked.
    /// False when the last one is more than a minute old, and not because looking takes so long.
    ///
    /// @param services `cases`, `conferences`, `lado`
    public boolean complete(Set<String> services) {
        Reconciliation known = last;
        return known.reconciledAt().isAfter(clock.instant().minus(longer(LONGEST_HELD, rest.multipliedBy(2))))
                && services.stream()
                        .allMatch(service -> known.services().stream()
                                .anyMatch(found -> found.service().equals(service) && found.state() == State.MATCH));
    }

    @Scheduled(
            every = "{reconciliation.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        Duration pause = longer(last.state() == State.MATCH ? WHILE_ALL_IS_WELL : Duration.ZERO, rest);
        if (!clock.instant().isBefore(last.reconciledAt().plus(pause))) {
            lookNow();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void lookNow() {
        try {
            long began = System.nanoTime();
            State found = reconcile(false).state();
            restAfter(found, Duration.ofNanos(System.nanoTime() - began));
        } catch (SQLException e) {
            LOG.warnf("Cannot reconcile: %s", Trouble.describe(e));
        }
    }

    private void restAfter(State found, Duration now) {
        if (found == State.UNKNOWN) {
            rest = Duration.ZERO;
            return;
        }
        rest = (longer(now, took).equals(now) ? took : now).multipliedBy(REST);
        took = now;
    }

    /// Looks now. Figures say from here on what this found, whoever asked for it.
    ///
    /// @param naming as for [Reconciler#reconcile]
    Reconciliation reconcile(boolean naming) throws SQLException {
        Reconciliation found = reconciler.reconcile(naming);
        synchronized (this) {
            if (found.reconciledAt().isAfter(last.reconciledAt())) {
                last = found;
            }
        }
        return found;
    }
}
