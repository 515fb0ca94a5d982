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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AuditTrail;
import uk.safeguarding.platform.idempotency.Idempotency;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.security.Caller;

/// Takes the events of a change, in the change's own transaction: what is committed is published, what is rolled back
/// never was. With the first event of a request goes the request's idempotency key, with every event the audit of the
/// change. Events and audit are written together, just before the commit, because one change causes many.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, type, subject, subject_key, local_authority, record_id, revision, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final int MOST_UNWRITTEN = 500;

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

    /// What a transaction has yet to write.
    private record Unwritten(List<Row> events, List<AuditTrail.Line> lines) {}

    private interface Row {
        void bind(PreparedStatement insert) throws SQLException;
    }

    /// Stores an event to be published when the transaction commits. The first of a request is that of the record the
    /// request names or creates.
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        claim(event.recordId(), event.revision());
        Unwritten unwritten = unwritten();
        unwritten.events().add(row(event));
        add(unwritten, audit.change(event));
    }

    /// Notes a change of a record that is not published: what an event would bring with it, without the event.
    ///
    /// @param changed as it is stored: its revision is the one that the change made
    @Transactional(Transactional.TxType.MANDATORY)
    public void unpublished(Aggregate changed) {
        claim(changed.id(), changed.revision());
        add(unwritten(), audit.change(changed));
    }

    private void add(Unwritten unwritten, AuditTrail.Line line) {
        unwritten.lines().add(line);
        if (unwritten.lines().size() >= MOST_UNWRITTEN) {
            write(unwritten);
        }
    }

    private void claim(UUID recordId, long revision) {
        try (Connection connection = database.getConnection()) {
            idempotency.claim(connection, recordId, revision);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Row row(DomainEvent event) {
        UUID id = Ids.next();
        String subject = pseudonyms.of(event.subject());
        String authority = caller.localAuthority();
        String traceparent = traceparent();
        String data = json.write(event);
        return insert -> {
            insert.setObject(1, id);
            insert.setString(2, event.type());
            insert.setString(3, subject);
            insert.setString(4, pseudonyms.keyId());
            insert.setString(5, authority);
            insert.setObject(6, event.recordId());
            insert.setLong(7, event.revision());
            insert.setString(8, traceparent);
            insert.setString(9, data);
        };
    }

    private Unwritten unwritten() {
        if (transaction.getResource(this) instanceof Unwritten before) {
            return before;
        }
        Unwritten unwritten = new Unwritten(new ArrayList<>(), new ArrayList<>());
        transaction.putResource(this, unwritten);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(unwritten);
            }

            @Override
            public void afterCompletion(int status) {
                bell.ring();
            }
        });
        return unwritten;
    }

    private void write(Unwritten unwritten) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Row row : unwritten.events()) {
                row.bind(insert);
                insert.addBatch();
            }
            insert.executeBatch();
            audit.write(connection, unwritten.lines());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        unwritten.events().clear();
        unwritten.lines().clear();
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
