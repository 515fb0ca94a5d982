package uk.safeguarding.platform.calendar;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/// Hands [CalendarDays] to Flyway, which by itself finds migrations only in packages named like its locations.
@Singleton
public final class CalendarMigration implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(
                Stream.concat(Stream.of(configuration.getJavaMigrations()), Stream.of(new CalendarDays()))
                        .toArray(JavaMigration[]::new));
    }
}
