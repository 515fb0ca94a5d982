package uk.safeguarding.platform.event;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AuditTrail;
import uk.safeguarding.platform.idempotency.Idempotency;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.security.Caller;

/// Takes the events of a change, in the change's own transaction: what is committed is published, what is rolled back
/// never was. With the first event of a request goes the request's idempotency key, with every event the audit of the
/// change.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, type, subject, subject_key, local_authority, record_id, revision, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final EventJson json;
    private final Pseudonyms pseudonyms;
    private final AuditTrail audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final RelayBell bell;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            AgroalDataSource database,
            EventJson json,
            Pseudonyms pseudonyms,
            AuditTrail audit,
            Idempotency idempotency,
            Caller caller,
            RelayBell bell,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.json = json;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.bell = bell;
        this.transaction = transaction;
    }

    /// Stores an event to be published when the transaction commits. The first of a request is that of the record the
    /// request names or creates.
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        try (Connection connection = database.getConnection()) {
            idempotency.claim(connection, event.recordId(), event.revision());
            insert(connection, event);
            audit.changed(connection, event);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ringAfterCommit();
    }

    /// Notes a change of a record that is not published: what an event would bring with it, without the event.
    ///
    /// @param changed as it is stored: its revision is the one that the change made
    @Transactional(Transactional.TxType.MANDATORY)
    public void unpublished(Aggregate changed) {
        try (Connection connection = database.getConnection()) {
            idempotency.claim(connection, changed.id(), changed.revision());
            audit.changed(connection, changed);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(Connection connection, DomainEvent event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, event.type());
            insert.setString(3, pseudonyms.of(event.subject()));
            insert.setString(4, pseudonyms.keyId());
            insert.setString(5, caller.localAuthority());
            insert.setObject(6, event.recordId());
            insert.setLong(7, event.revision());
            insert.setString(8, traceparent());
            insert.setString(9, json.write(event));
            insert.executeUpdate();
        }
    }

    private void ringAfterCommit() {
        if (transaction.getResource(this) == null) {
            transaction.putResource(this, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    bell.ring();
                }
            });
        }
    }

    private static @Nullable String traceparent() {
        SpanContext trace = Span.current().getSpanContext();
        return trace.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                trace.getTraceId(),
                                trace.getSpanId(),
                                trace.getTraceFlags().asHex())
                : null;
    }
}
