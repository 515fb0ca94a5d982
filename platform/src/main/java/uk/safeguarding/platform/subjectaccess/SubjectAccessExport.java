package uk.safeguarding.platform.subjectaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.job.Job;
import uk.safeguarding.platform.job.Work;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.subjectaccess.Redaction.Reason;
import uk.safeguarding.platform.subjectaccess.SubjectAccessService.Input;

/// All of a person's records in this service, every revision of each up to when it was asked for: one line a revision,
/// with what of it is to be looked at before the person gets it. A record is a person's if one of its revisions says so
/// (`persons`); those shared with others are in it, the others marked.
///
/// Who looked at the records is not in it: the access log says that, is about staff in the first place, and is
/// disclosed
/// by its own decision.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class SubjectAccessExport implements Work {

    static final String KIND = "SUBJECT_ACCESS_EXPORT";

    /// Raised when a reader of the lines has to change.
    private static final int SCHEMA_VERSION = 1;

    private static final int REVISIONS_A_STEP = 200;

    private static final String OF_PERSON =
            " from record_revision r join records_of(?) k using (record_type, record_id) where r.recorded_at <= ?";

    private static final String COUNT = "select count(*)" + OF_PERSON;

    private static final String NEXT = "select r.*" + OF_PERSON
            + " and (record_type, record_id, r.revision) > (?, ?, ?) order by record_type, record_id, r.revision limit ?";

    private static final String SAME = "select same_persons(array[?::uuid])";

    private final AgroalDataSource database;
    private final RecordHistory history;
    private final Declarations declarations;
    private final Calendars calendars;
    private final Clock clock;
    private final ObjectMapper json;
    private final String service;

    SubjectAccessExport(
            AgroalDataSource database,
            RecordHistory history,
            Declarations declarations,
            Calendars calendars,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.history = history;
        this.declarations = declarations;
        this.calendars = calendars;
        this.clock = clock;
        this.json = json;
        this.service = service;
    }

    /// The first line.
    ///
    /// @param revisions how many lines follow: a file with fewer was cut off
    record Head(
            String kind,
            int schemaVersion,
            String service,
            String localAuthority,
            UUID person,
            String askedBy,
            Instant askedAt,
            Instant completedAt,
            long revisions,
            Timescale timescale,
            List<Redaction> redactions) {}

    /// Every other line: a revision of a record.
    record Line(
            String recordType,
            UUID recordId,
            @JsonUnwrapped RecordHistory.Entry revision,
            List<Redaction> redactions) {}

    /// Where the last step stopped.
    private record Place(String recordType, UUID recordId, long revision) {

        static final Place BEGINNING = new Place("", new UUID(0, 0), 0);

        static Place of(@Nullable String text) {
            if (text == null) {
                return BEGINNING;
            }
            String[] words = text.split(" ");
            return new Place(words[0], UUID.fromString(words[1]), Long.parseLong(words[2]));
        }

        @Override
        public String toString() {
            return recordType + " " + recordId + " " + revision;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step next(Job job) {
        try (Connection connection = database.getConnection()) {
            Long total = job.nextFrom() == null ? count(connection, job) : null;
            return step(connection, job, total);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(Connection connection, Job job) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, subject(job));
            count.setObject(2, job.askedAt().atOffset(ZoneOffset.UTC));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Step step(Connection connection, Job job, @Nullable Long total)
            throws SQLException, JsonProcessingException {
        Place place = Place.of(job.nextFrom());
        StringBuilder lines = new StringBuilder();
        Set<UUID> persons = new HashSet<>();
        Set<UUID> subjects = subjects(connection, job);
        int done = 0;
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setObject(1, subject(job));
            next.setObject(2, job.askedAt().atOffset(ZoneOffset.UTC));
            next.setString(3, place.recordType());
            next.setObject(4, place.recordId());
            next.setLong(5, place.revision());
            next.setInt(6, REVISIONS_A_STEP);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    Set<UUID> of =
                            Set.copyOf(List.of((UUID[]) row.getArray("persons").getArray()));
                    place = new Place(
                            row.getString("record_type"),
                            row.getObject("record_id", UUID.class),
                            row.getLong("revision"));
                    lines.append(json.writeValueAsString(line(place, history.entry(row), of, subjects)))
                            .append('\n');
                    persons.addAll(of);
                    done++;
                }
            }
        }
        return new Step(lines.toString(), done, total, persons, done < REVISIONS_A_STEP ? null : place.toString());
    }

    private Line line(Place place, RecordHistory.Entry entry, Set<UUID> persons, Set<UUID> subjects) {
        List<Redaction> redactions = new ArrayList<>();
        redactions.add(new Redaction("/recordedBy", Reason.STAFF));
        if (entry.reason() != null) {
            redactions.add(new Redaction("/reason", Reason.FREE_TEXT));
        }
        if (persons.isEmpty() || !Collections.disjoint(persons, subjects)) {
            redactions.addAll(declarations.marks(place.recordType(), entry.record(), "/record", subjects));
        } else {
            redactions.add(new Redaction("/record", Reason.THIRD_PARTY)); // it was somebody else's then
        }
        return new Line(place.recordType(), place.recordId(), entry, redactions);
    }

    @Override
    public String head(Job job) {
        Timescale timescale = SubjectAccessTimescale.of(
                receivedOn(job),
                LocalDate.now(clock),
                calendars.of(job.mandate().localAuthority()));
        Head head = new Head(
                KIND,
                SCHEMA_VERSION,
                service,
                job.mandate().localAuthority(),
                subject(job),
                job.mandate().subject(),
                job.askedAt(),
                clock.instant(),
                job.done(),
                timescale,
                List.of(new Redaction("/askedBy", Reason.STAFF)));
        try {
            return json.writeValueAsString(head) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate receivedOn(Job job) {
        try {
            return json.readValue(job.input(), Input.class).receivedOn();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The person under every id that the person has.
    private static Set<UUID> subjects(Connection connection, Job job) throws SQLException {
        try (PreparedStatement same = connection.prepareStatement(SAME)) {
            same.setObject(1, subject(job));
            try (ResultSet row = same.executeQuery()) {
                row.next();
                return new HashSet<>(List.of((UUID[]) row.getArray(1).getArray()));
            }
        }
    }

    private static UUID subject(Job job) {
        return Objects.requireNonNull(job.about());
    }
}
