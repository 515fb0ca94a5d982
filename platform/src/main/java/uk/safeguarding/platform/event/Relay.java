package uk.safeguarding.platform.event;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import uk.safeguarding.platform.error.Trouble;

/// Publishes the outbox to Kafka, one relay at a time among all instances of the service: it holds an advisory lock on
/// a connection of its own, and when it dies PostgreSQL frees the lock and another instance takes over.
///
/// It takes the rows that are not yet sent, never those "after the last": sequence numbers are taken at insert and not
/// at commit, so a slow transaction's row appears behind faster ones.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LOCK = 0x6F7574626F78L; // "outbox"
    private static final Duration BACK_OFF = Duration.ofMillis(500);

    private final EventLogDatabase database;
    private final RelayBatch batch;
    private final OutboxSettings settings;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    public Relay(EventLogDatabase database, RelayBatch batch, OutboxSettings settings) {
        this.database = database;
        this.batch = batch;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stop();
    }

    /// Relays from now on, as soon as no other relay does.
    public void start() {
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    public void stop() throws InterruptedException {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
        batch.close();
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.standingConnection()) {
                if (locked(connection)) {
                    listen(connection);
                    relay(connection);
                } else {
                    pause(settings.poll());
                }
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("The relay starts again after %s", Trouble.describe(e));
                    batch.close();
                    pause(BACK_OFF);
                }
            }
        }
    }

    private void relay(Connection connection) throws SQLException {
        while (!stopping) {
            int sent = batch.send(connection);
            if (sent < settings.batch()) {
                if (sent > 0) {
                    pause(settings.rest());
                }
                connection.unwrap(PGConnection.class).getNotifications((int)
                        settings.poll().toMillis());
            }
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + RelayBell.CHANNEL);
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
