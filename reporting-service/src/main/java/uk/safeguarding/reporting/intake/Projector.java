package uk.safeguarding.reporting.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.platform.intake.Parking;
import uk.safeguarding.platform.intake.UnsoundEvent;
import uk.safeguarding.platform.intake.UnsoundEvent.Reason;
import uk.safeguarding.reporting.facts.FactTables;
import uk.safeguarding.reporting.facts.RecordType;

/// Makes facts of events. A batch is one transaction: its inbox rows, its facts and what had to be parked.
///
/// A fact is keyed by record and revision and never changed, so that events may come in any order and any number of
/// times.
@ApplicationScoped
public class Projector {

    private final DataSource dataSource;
    private final FactTables tables;
    private final ObjectMapper json;

    Projector(DataSource dataSource, FactTables tables, ObjectMapper json) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.json = json;
    }

    /// Projects the sound ones of `arrivals` and parks the others.
    ///
    /// @return how many were parked
    /// @throws SQLException on a passing fault: nothing of the batch has happened, and it can be tried again
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public int project(List<Arrival> arrivals) throws SQLException {
        tables.load();
        try (Connection connection = dataSource.getConnection();
                Parking parking = new Parking(connection, json)) {
            int parked = 0;
            Map<RecordType, List<Event>> sound = new EnumMap<>(RecordType.class);
            for (Arrival arrival : arrivals) {
                try {
                    Event event = Event.read(arrival, tables::of);
                    sound.computeIfAbsent(event.table().type(), _ -> new ArrayList<>())
                            .add(event);
                } catch (UnsoundEvent e) {
                    parking.park(arrival, e);
                    parked++;
                }
            }
            for (List<Event> events : sound.values()) {
                parked += insert(connection, parking, events);
            }
            return parked;
        }
    }

    /// Projects an event that was parked, in the caller's transaction.
    ///
    /// @throws UnsoundEvent if it is no better than it was
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = UnsoundEvent.class)
    public void replay(Arrival arrival) throws SQLException, UnsoundEvent {
        tables.load();
        Event event = Event.read(arrival, tables::of);
        try (Connection connection = dataSource.getConnection()) {
            attempt(connection, List.of(event));
        }
    }

    /// Looks for the unsound ones of a batch by halves: the others go in together.
    private int insert(Connection connection, Parking parking, List<Event> events) throws SQLException {
        try {
            attempt(connection, events);
            return 0;
        } catch (UnsoundEvent e) {
            if (events.size() == 1) {
                parking.park(events.getFirst().arrival(), e);
                return 1;
            }
            int half = events.size() / 2;
            return insert(connection, parking, events.subList(0, half))
                    + insert(connection, parking, events.subList(half, events.size()));
        }
    }

    private void attempt(Connection connection, List<Event> events) throws SQLException, UnsoundEvent {
        try (Statement savepoint = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement(events.getFirst().table().insert())) {
            insert.setString(1, array(events));
            insert.setString(2, events.getFirst().arrival().source());
            savepoint.execute("savepoint batch");
            try {
                insert.executeUpdate();
                savepoint.execute("release savepoint batch");
            } catch (SQLException e) {
                String constraint = broken(e);
                savepoint.execute("rollback to savepoint batch");
                throw new UnsoundEvent(Reason.SCHEMA_BROKEN, constraint);
            }
        }
    }

    /// What the event broke, if the fault is the event's: a bad value (class 22) or a broken constraint (class 23).
    ///
    /// @throws SQLException if it is not: then trying again helps, and giving up would lose the event
    private static String broken(SQLException e) throws SQLException {
        String state = String.valueOf(e.getSQLState());
        if (!state.startsWith("22") && !state.startsWith("23")) {
            throw e;
        }
        ServerErrorMessage message = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        if (message != null && message.getConstraint() != null) {
            return message.getConstraint();
        }
        return message != null && message.getColumn() != null
                ? message.getColumn() + " is missing"
                : "SQLSTATE " + state;
    }

    private String array(List<Event> events) {
        StringWriter text = new StringWriter(events.size() * 600);
        try (JsonGenerator array = json.getFactory().createGenerator(text)) {
            array.setCodec(json);
            array.writeStartArray();
            for (Event event : events) {
                event.writeTo(array);
            }
            array.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
