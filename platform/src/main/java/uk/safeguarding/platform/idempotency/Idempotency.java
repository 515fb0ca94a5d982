package uk.safeguarding.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;

/// Remembers for 24 hours which keyed requests were carried out. A key is claimed in the transaction of the change, so
/// a hundred parallel sends make one record: one commits, the others find the claim and answer as the first did.
@ApplicationScoped
public class Idempotency {

    private final AgroalDataSource database;
    private final Request request;

    Idempotency(AgroalDataSource database, Request request) {
        this.database = database;
        this.request = request;
    }

    /// The key of the request at hand, if it has one.
    @RequestScoped
    static class Request {
        private @Nullable Key key;

        void keyed(Key key) {
            this.key = key;
        }

        @Nullable
        Key key() {
            return key;
        }

        /// Only the first change of a request claims the key.
        @Nullable
        Key takeUnclaimed() {
            Key taken = key == null || key.claimed() ? null : key;
            if (taken != null) {
                key = taken.asClaimed();
            }
            return taken;
        }
    }

    /// A key as one client uses it on one route.
    ///
    /// @param route    method and path
    /// @param bodyHash SHA-256 of the body, in hex
    /// @param creates  whether the request makes a record, so that it is answered with 201 and a location
    record Key(String client, String route, UUID value, String bodyHash, boolean creates, boolean claimed) {
        Key asClaimed() {
            return new Key(client, route, value, bodyHash, creates, true);
        }
    }

    /// What the first send was answered.
    record Answer(String bodyHash, int status, @Nullable String location, long revision) {}

    /// Claims the request's key for the record that it makes or changes.
    ///
    /// @throws Conflict `idempotency-key-claimed` if another send has committed it first
    public void claim(Connection connection, UUID recordId, long revision) throws SQLException {
        Key key = request.takeUnclaimed();
        if (key == null) {
            return;
        }
        boolean creates = key.creates() || (revision == 1 && key.route().startsWith("POST "));
        String path = key.route().substring(key.route().indexOf(' ') + 1);
        claim(connection, key, creates ? 201 : 200, creates ? path + "/" + recordId : null, revision);
    }

    /// Claims the request's key for something that is answered otherwise than a record.
    ///
    /// @param status   the HTTP status of the answer
    /// @param location the `Location` of the answer, if it has one
    /// @throws Conflict `idempotency-key-claimed` if another send has committed it first
    public void claim(Connection connection, int status, @Nullable String location) throws SQLException {
        Key key = request.takeUnclaimed();
        if (key != null) {
            claim(connection, key, status, location, 1);
        }
    }

    private static void claim(Connection connection, Key key, int status, @Nullable String location, long revision)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into idempotency_key (client, route, key, body_hash, status, location, revision)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, key.client());
            insert.setString(2, key.route());
            insert.setObject(3, key.value());
            insert.setString(4, key.bodyHash());
            insert.setInt(5, status);
            insert.setString(6, location);
            insert.setLong(7, revision);
            if (insert.executeUpdate() == 0) {
                throw new Conflict("idempotency-key-claimed", "The same request was carried out at the same time");
            }
        }
    }

    Optional<Answer> answered(Key key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select body_hash, status, location, revision from idempotency_key
                        where client = ? and route = ? and key = ? and recorded_at > now() - interval '24 hours'""")) {
            select.setString(1, key.client());
            select.setString(2, key.route());
            select.setObject(3, key.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Answer(
                                row.getString("body_hash"),
                                row.getInt("status"),
                                row.getString("location"),
                                row.getLong("revision")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "1h", delayed = "5m", skipExecutionIf = ApplicationNotRunning.class)
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from idempotency_key where recorded_at < now() - interval '24 hours'");
        }
    }
}
