package uk.safeguarding.platform.event;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The outbox of a producing service.
@StaticInitSafe
@ConfigMapping(prefix = "outbox")
public interface OutboxSettings {

    /// Whether this service produces events; decided at build time.
    @WithDefault("false")
    boolean enabled();

    /// The topic of the service.
    @WithDefault("")
    String topic();

    /// How long the relay sleeps at most when no notification comes.
    @WithDefault("1s")
    Duration poll();

    /// How long the relay rests after a batch, so that the next one is worth its transaction: an event that comes alone
    /// does not wait.
    @WithDefault("25ms")
    Duration rest();

    /// How many rows the relay sends before it marks them.
    @WithDefault("500")
    int batch();
}
