package uk.safeguarding.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Who asked of late for whom, in vain: whoever tries out names or numbers finds many unknown ones among them.
@ApplicationScoped
public class Unknowns {

    private static final int MOST = 100_000;

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final Cache<String, SequencedMap<String, Instant>> askedBy;

    Unknowns(LimitSettings settings, Clock clock) {
        this.limit = settings.unknown();
        this.window = settings.unknownWithin();
        this.clock = clock;
        this.askedBy = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(window)
                .build();
    }

    /// Notes that a person asked for somebody who is unknown, or unknown to them. The same one counts once.
    void note(String subject, String askedFor) {
        SequencedMap<String, Instant> asked = askedBy.get(subject, _ -> new LinkedHashMap<>());
        synchronized (asked) {
            forgetOld(asked);
            if (asked.size() < limit) {
                asked.putIfAbsent(askedFor, clock.instant());
            }
        }
    }

    /// How long the person has to wait until they may ask for anybody again; nothing if they may.
    Duration toWait(String subject) {
        SequencedMap<String, Instant> asked = askedBy.getIfPresent(subject);
        if (asked == null) {
            return Duration.ZERO;
        }
        synchronized (asked) {
            forgetOld(asked);
            return asked.size() < limit
                    ? Duration.ZERO
                    : Duration.between(
                            clock.instant(), asked.firstEntry().getValue().plus(window));
        }
    }

    private void forgetOld(SequencedMap<String, Instant> asked) {
        Instant since = clock.instant().minus(window);
        asked.values().removeIf(instant -> !instant.isAfter(since));
    }
}
