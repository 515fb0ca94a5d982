package uk.safeguarding.suite;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An access token that is renewed before it expires: it lives for five minutes, a load may take longer.
public final class FreshToken {

    private static final Duration RENEWED_AFTER = Duration.ofMinutes(4);

    private final Supplier<String> tokens;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String token;
    private long since;

    public FreshToken(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    public String get() {
        lock.lock();
        try {
            String now = token;
            if (now == null || System.nanoTime() - since > RENEWED_AFTER.toNanos()) {
                now = tokens.get();
                since = System.nanoTime();
                token = now;
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets the token, because a service has refused it.
    void renew() {
        lock.lock();
        try {
            token = null;
        } finally {
            lock.unlock();
        }
    }
}
