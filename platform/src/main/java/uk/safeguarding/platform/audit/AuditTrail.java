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
            insert into access_log (request_id, subject, client, agency, roles, local_authority, operation, record_id, purpose, fields,
                                    outcome, status, person)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final Caller caller;
    private final Counter failures;

    AuditTrail(@DataSource("audit") AgroalDataSource database, Caller caller, MeterRegistry metrics) {
        this.database = database;
        this.caller = caller;
        this.failures = metrics.counter("audit.failures");
    }

    /// What is noted of one deed, told when it is done and written later: a row for each person whom it is about.
    @FunctionalInterface
    public interface Line {
        void add(PreparedStatement insert) throws SQLException;
    }

    /// The line of a change of a record, which [#write] writes in the change's own transaction.
    public Line change(DomainEvent event) {
        return line(Outcome.CHANGED, 200, event.recordId(), names(event.persons()));
    }

    /// The line of a change of a record that is not published.
    public Line change(Aggregate record) {
        return line(Outcome.CHANGED, 200, record.id(), names(record.persons()));
    }

    private static List<String> names(Set<UUID> persons) {
        return persons.stream().map(UUID::toString).toList();
    }

    /// Notes a decision about something that is no person's record, in the decision's own transaction.
    public void changed(Connection connection, UUID recordId) {
        changed(connection, recordId, Set.of());
    }

    /// Notes a decision about persons that is no record of theirs, in the decision's own transaction.
    public void changed(Connection connection, UUID recordId, Set<String> persons) {
        write(connection, List.of(line(Outcome.CHANGED, 200, recordId, persons)));
    }

    /// Notes what a request disclosed or was refused, and commits it before the answer's body is sent.
    ///
    /// @throws Unavailable `audit-unavailable` if it cannot be written: then nothing may be disclosed
    void committed(Outcome outcome, int status, Set<String> persons) {
        try (Connection connection = database.getConnection()) {
            write(connection, List.of(line(outcome, status, null, persons)));
        } catch (SQLException e) {
            throw unavailable();
        }
    }

    private Unavailable unavailable() {
        failures.increment();
        return new Unavailable("audit-unavailable", "What is read must be audited, and the audit is away; try again");
    }

    /// Writes lines in the transaction of what they tell of.
    ///
    /// @throws Unavailable `audit-unavailable` if they cannot be written
    public void write(Connection connection, List<Line> lines) {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Line line : lines) {
                line.add(insert);
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw unavailable();
        }
    }

    /// @param persons nobody's line names no person
    private Line line(Outcome outcome, int status, @Nullable UUID recordId, Collection<String> persons) {
        UUID request = caller.requestId();
        String subject = caller.subject();
        String client = caller.client();
        String agency = caller.agency();
        Object[] roles = caller.roles().toArray();
        String authority = caller.localAuthority();
        String operation = caller.operation();
        PurposeOfUse purpose = caller.purpose();
        String fields = caller.fields();
        Collection<@Nullable String> named = persons.isEmpty() ? Collections.singletonList(null) : List.copyOf(persons);
        return insert -> {
            insert.setObject(1, request);
            insert.setString(2, subject);
            insert.setString(3, client);
            insert.setString(4, agency);
            insert.setArray(5, insert.getConnection().createArrayOf("text", roles));
            insert.setString(6, authority);
            insert.setString(7, operation);
            insert.setObject(8, recordId);
            insert.setString(9, purpose == null ? null : purpose.name());
            insert.setString(10, fields);
            insert.setString(11, outcome.name());
            insert.setInt(12, status);
            for (String person : named) {
                insert.setString(13, person);
                insert.addBatch();
            }
        };
    }
}
