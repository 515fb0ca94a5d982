package uk.safeguarding.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Unavailable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.PurposeOfUse;

/// The append-only log of who saw or changed whose record, who was refused, and who searched and found nothing: never
/// the data itself. [AuditSeal] chains the rows afterwards.
@ApplicationScoped
public class AuditTrail {

    /// What became of the request for that person.
    public enum Outcome {
        DISCLOSED,
        CHANGED,
        REPLAYED,
        EMPTY,
        REFUSED
    }

    private static final String INSERT = """
            insert into access_log (request_id, subject, client, agency, roles, local_authority, operation, record_id, person,
                                    purpose, fields, outcome, status)
            select ?, ?, ?, ?, ?, ?, ?, ?, p, ?, ?, ?, ? from unnest(?) as p""";

    private final AgroalDataSource database;
    private final Caller caller;
    private final Counter failures;

    AuditTrail(@DataSource("audit") AgroalDataSource database, Caller caller, MeterRegistry metrics) {
        this.database = database;
        this.caller = caller;
        this.failures = metrics.counter("audit.failures");
    }

    /// Notes a change of a record, in the change's own transaction.
    public void changed(Connection connection, DomainEvent event) {
        List<String> persons = event.persons().stream().map(UUID::toString).toList();
        try {
            insert(connection, Outcome.CHANGED, 200, event.recordId(), persons);
        } catch (SQLException e) {
            throw unavailable();
        }
    }

    /// Notes a change of a record that is not published, in the change's own transaction.
    public void changed(Connection connection, Aggregate record) {
        try {
            List<String> persons = record.persons().stream().map(UUID::toString).toList();
            insert(connection, Outcome.CHANGED, 200, record.id(), persons);
        } catch (SQLException e) {
            throw unavailable();
        }
    }

    /// Notes a decision about something that is no person's record, in the decision's own transaction.
    public void changed(Connection connection, UUID recordId) {
        changed(connection, recordId, Set.of());
    }

    /// Notes a decision about persons that is no record of theirs, in the decision's own transaction.
    public void changed(Connection connection, UUID recordId, Set<String> persons) {
        try {
            insert(connection, Outcome.CHANGED, 200, recordId, persons);
        } catch (SQLException e) {
            throw unavailable();
        }
    }

    /// Notes what a request disclosed or was refused, and commits it before the answer's body is sent.
    ///
    /// @throws Unavailable `audit-unavailable` if it cannot be written: then nothing may be disclosed
    void committed(Outcome outcome, int status, Set<String> persons) {
        try (Connection connection = database.getConnection()) {
            insert(connection, outcome, status, null, persons);
        } catch (SQLException e) {
            throw unavailable();
        }
    }

    private Unavailable unavailable() {
        failures.increment();
        return new Unavailable("audit-unavailable", "What is read must be audited, and the audit is away; try again");
    }

    private void insert(
            Connection connection, Outcome outcome, int status, @Nullable UUID recordId, Collection<String> persons)
            throws SQLException {
        PurposeOfUse purpose = caller.purpose();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, caller.requestId());
            insert.setString(2, caller.subject());
            insert.setString(3, caller.client());
            insert.setString(4, caller.agency());
            insert.setArray(5, connection.createArrayOf("text", caller.roles().toArray()));
            insert.setString(6, caller.localAuthority());
            insert.setString(7, caller.operation());
            insert.setObject(8, recordId);
            insert.setString(9, purpose == null ? null : purpose.name());
            insert.setString(10, caller.fields());
            insert.setString(11, outcome.name());
            insert.setInt(12, status);
            @Nullable
            Object[] named = persons.isEmpty() ? Collections.singletonList(null).toArray() : persons.toArray();
            insert.setArray(13, connection.createArrayOf("text", named));
            insert.executeUpdate();
        }
    }
}
