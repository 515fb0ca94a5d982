package uk.safeguarding.platform.record;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes record ids: UUID version 7 (RFC 9562), so that ids sort by the time they were made and indexes stay compact.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
