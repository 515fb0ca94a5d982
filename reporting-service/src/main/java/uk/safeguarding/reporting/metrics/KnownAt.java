package uk.safeguarding.reporting.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What was known when: a figure uses the events recorded up to this instant.
///
/// @param instant     the instant, as the answer shows it
/// @param latest      whether nothing was asked: the newest facts are read, whatever the producers' clocks say
/// @param clampedFrom the instant asked for, where it lay above what the producers had fully recorded
public record KnownAt(
        Instant instant, boolean latest, @Nullable Instant clampedFrom) {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    static KnownAt latest(Instant now) {
        return new KnownAt(now, true, null);
    }

    /// @param watermark the lowest of the figure's sources: below it every event is committed
    static KnownAt of(Instant asked, Instant watermark) {
        return asked.isAfter(watermark) ? new KnownAt(watermark, false, asked) : new KnownAt(asked, false, null);
    }

    /// The instant to compare with when an event was recorded.
    Instant recordedUntil() {
        return latest ? Instant.MAX : instant;
    }

    /// The day of it in London.
    public LocalDate day() {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
