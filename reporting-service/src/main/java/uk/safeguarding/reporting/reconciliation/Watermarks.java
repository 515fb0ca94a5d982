package uk.safeguarding.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Unavailable;

/// The instants below which everything that the producers recorded is committed. Above them the past may still change,
/// because a transaction that is open may have recorded something already.
@ApplicationScoped
public class Watermarks {

    /// How long an answer of a producer is taken to be fresh.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final EventLogs logs;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Instant watermark, Instant at) {}

    Watermarks(EventLogs logs, Clock clock) {
        this.logs = logs;
        this.clock = clock;
    }

    /// `knownAt`, or the lowest watermark of these producers if that is earlier. A watermark only ever rises, so that
    /// an instant below one seen before is answered without asking.
    ///
    /// @param services `cases`, `conferences`, `lado`
    /// @throws Unavailable `event-log-away` if a producer is away and never said enough
    public Instant clamp(Instant knownAt, Set<String> services) {
        Instant clamped = knownAt;
        for (String service : services) {
            clamped = earlier(clamped, watermark(service, clamped));
        }
        return clamped;
    }

    private Instant watermark(String service, Instant enough) {
        Seen before = seen.get(service);
        if (before != null && (!enough.isAfter(before.watermark()) || fresh(before))) {
            return before.watermark();
        }
        try {
            Seen now = new Seen(logs.summary(service).watermark(), clock.instant());
            return seen.merge(service, now, Watermarks::higher).watermark();
        } catch (ProcessingException | WebApplicationException e) {
            return known(before);
        }
    }

    private static Instant known(@Nullable Seen before) {
        if (before == null) {
            throw new Unavailable(
                    "event-log-away", "A producer cannot say what it has recorded; try again, or leave knownAt out");
        }
        return before.watermark();
    }

    private boolean fresh(Seen seen) {
        return seen.at().plus(FRESH).isAfter(clock.instant());
    }

    private static Seen higher(Seen a, Seen b) {
        return a.watermark().isAfter(b.watermark()) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
