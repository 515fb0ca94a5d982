package uk.safeguarding.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// How many requests a minute a person and a client system may send. What was not used comes back evenly, and never
/// more than a minute's worth.
@ApplicationScoped
public class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final LimitSettings settings;
    private final Cache<String, Bucket> users = buckets();
    private final Cache<String, Bucket> clients = buckets();

    RateLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /// After a minute without a request a bucket is full, and need not be kept.
    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(MINUTE).build();
    }

    /// Counts a request of a person.
    ///
    /// @return how long they have to wait, nothing if they may go on
    Duration ofUser(String subject, String client) {
        return take(users.get(client + " " + subject, _ -> bucket(settings.ofUserThrough(client))));
    }

    /// Counts a request that came through a client system.
    ///
    /// @return how long it has to wait, nothing if it may go on
    Duration ofClient(String client) {
        return take(clients.get(client, _ -> bucket(settings.of(client))));
    }

    private static Bucket bucket(int aMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                .build();
    }

    private static Duration take(Bucket bucket) {
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }
}
