package uk.safeguarding.platform.event;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.config.ConfigMapping;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The outbox as the relay and the event log see it: through a database role that may read the outbox and mark what was
/// sent, and nothing else.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class EventLogDatabase {

    private static final int CONNECTIONS = 4;

    private final String url;
    private final Settings settings;
    private final AgroalDataSource pool;

    /// The database role of the relay and the event log.
    @ConfigMapping(prefix = "event-log")
    public interface Settings {
        /// The role's name.
        String username();

        /// Its password.
        String password();
    }

    public EventLogDatabase(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url, Settings settings)
            throws SQLException {
        this.url = url;
        this.settings = settings;
        this.pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .validateOnBorrow(true) // those of before a restart of the database are dead
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(settings.username()))
                                .credential(new SimplePassword(settings.password())))));
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /// A connection that stays open, for the relay's lock and its notifications.
    Connection standingConnection() throws SQLException {
        return DriverManager.getConnection(url, settings.username(), settings.password());
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
