package uk.safeguarding.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/// Shows how long the oldest unsent event has waited, in milliseconds, and makes next month's partition of the outbox.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class OutboxMetrics {

    private final EventLogDatabase database;
    private final AtomicLong oldestUnsent = new AtomicLong();

    OutboxMetrics(EventLogDatabase database, MeterRegistry metrics) {
        this.database = database;
        metrics.gauge("outbox.oldest.unsent.milliseconds", oldestUnsent);
    }

    @Scheduled(every = "10s", skipExecutionIf = ApplicationNotRunning.class)
    void measure() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select coalesce(extract(epoch from now() - min(recorded_at)) * 1000, 0)::bigint
                        from outbox where sent_at is null""")) {
            row.next();
            oldestUnsent.set(row.getLong(1));
        }
    }

    @Scheduled(every = "12h", skipExecutionIf = ApplicationNotRunning.class)
    void prepareMonths() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("select prepare_outbox_months()");
        }
    }
}
