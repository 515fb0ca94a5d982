package uk.safeguarding.suite;

import java.util.Locale;

/// The four services, in the order of their ports.
public enum Service {
    CASES(1),
    CONFERENCES(2),
    LADO(3),
    REPORTING(4);

    private final int number;

    Service(int number) {
        this.number = number;
    }

    /// What tells its ports from those of the others, from 1.
    int number() {
        return number;
    }

    /// The Maven module, the Keycloak client and the Kafka user.
    public String module() {
        return database() + "-service";
    }

    /// The database, and the beginning of its roles' names.
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it owns records and publishes events; reporting only consumes them.
    public boolean isProducer() {
        return this != REPORTING;
    }

    /// The topic that it alone writes.
    ///
    /// @throws IllegalStateException for a service that publishes nothing
    public String topic() {
        if (!isProducer()) {
            throw new IllegalStateException(module() + " publishes no events");
        }
        return "safeguarding." + database() + ".v1";
    }
}
