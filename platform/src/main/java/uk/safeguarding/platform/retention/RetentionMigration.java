package uk.safeguarding.platform.retention;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/// Hands [RetentionSchedule] to Flyway.
@Singleton
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public final class RetentionMigration implements FlywayConfigurationCustomizer {

    private final RetentionSettings settings;

    RetentionMigration(RetentionSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(
                Stream.concat(Stream.of(configuration.getJavaMigrations()), Stream.of(new RetentionSchedule(settings)))
                        .toArray(JavaMigration[]::new));
    }
}
