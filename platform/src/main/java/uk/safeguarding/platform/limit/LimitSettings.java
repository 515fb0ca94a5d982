package uk.safeguarding.platform.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/// What one caller may take of a service. Each instance of a service counts for itself.
@ConfigMapping(prefix = "limits")
interface LimitSettings {

    /// Requests a minute of one person, or service account, through one client system. All of them may come at once: a
    /// page asks for much when it opens.
    @WithDefault("1200")
    int user();

    /// Requests a minute of one client system, those of all its users together.
    @WithDefault("30000")
    int client();

    /// Client systems that have numbers of their own, by the name that Keycloak knows.
    Map<String, Share> clients();

    /// How many different unknown persons a caller may ask for in a while, before they are taken for somebody who tries
    /// names or numbers.
    @WithDefault("30")
    int unknown();

    /// How long an unknown one is remembered.
    @WithDefault("5m")
    Duration unknownWithin();

    /// How long the body of a request may take to arrive.
    @WithDefault("30s")
    Duration body();

    /// How large it may be; `quarkus.http.limits.max-body-size` is how large a file of an import may be.
    @WithDefault("256K")
    MemorySize bodySize();

    /// How long the file of an import may take to arrive.
    @WithDefault("15m")
    Duration importBody();

    /// What a client system may take, where it is not what all may.
    interface Share {

        /// Requests a minute of each of its users.
        OptionalInt user();

        /// Requests a minute of all of them together.
        OptionalInt all();
    }

    default int ofUserThrough(String client) {
        Share own = clients().get(client);
        return own == null ? user() : own.user().orElse(user());
    }

    default int of(String client) {
        Share own = clients().get(client);
        return own == null ? client() : own.all().orElse(client());
    }
}
