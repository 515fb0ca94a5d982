package uk.safeguarding.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Wakes the relay, whichever instance of the service runs it, by one `NOTIFY` for however many commits happened since
/// the last. It is sent after the commit and on its own: a `NOTIFY` inside the writing transactions would make
/// PostgreSQL commit them one after the other. If it is lost, the relay's poll finds the rows.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class RelayBell {

    static final String CHANNEL = "outbox";

    private final AgroalDataSource database;
    private final OutboxSettings settings;
    private final Semaphore rung = new Semaphore(0);
    private volatile @Nullable Thread ringer;

    RelayBell(AgroalDataSource database, OutboxSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    void ring() {
        if (ringer == null) {
            start();
        }
        rung.release();
    }

    private synchronized void start() {
        if (ringer == null) {
            ringer = Thread.ofVirtual().name("relay-bell").start(this::run);
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                rung.acquire();
                rung.drainPermits();
                send();
                Thread.sleep(settings.rest()); // as the relay does: what is rung meanwhile it takes together
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        } catch (SQLException lost) {
            // The poll beneath finds the rows.
            rung.drainPermits();
        }
    }

    @PreDestroy
    void stop() {
        Thread running = ringer;
        if (running != null) {
            running.interrupt();
        }
    }
}
