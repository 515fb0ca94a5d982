package uk.safeguarding.reporting.parkedevent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.reporting.parkedevent.ParkedEvent.State;

/// The events that were set aside.
@Startup
@ApplicationScoped
public class ParkedEvents {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String PAGE = "select " + ParkedEvent.COLUMNS + """

            from parked_event
            where id > ? and (?::text is null or state = ?) and (?::text is null or source = ?)
            order by id
            limit ?
            """;

    private static final String ONE = "select " + ParkedEvent.COLUMNS + " from parked_event where id = ? for update";

    private static final String ARRIVAL = """
            select source, topic, topic_partition, topic_offset, event_key, event_value, headers::text
            from parked_event
            where id = ?
            """;

    private static final String DECIDE = """
            update parked_event
            set state = ?, decided_at = clock_timestamp(), decided_by = ?, decision_reason = ?
            where id = ?
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;

    ParkedEvents(DataSource dataSource, ObjectMapper json, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.json = json;
        Gauge.builder("parked.events", this, ParkedEvents::undecided)
                .description("Events that wait for somebody to replay or discard them")
                .register(meters);
    }

    /// Those in `state` and of `source`, where given, in the order in which they were parked.
    ///
    /// @param after the last one of the page before
    List<ParkedEvent> list(@Nullable State state, @Nullable String source, @Nullable UUID after, int most)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setObject(1, after == null ? BEFORE_ALL : after);
            statement.setString(2, state == null ? null : state.name());
            statement.setString(3, state == null ? null : state.name());
            statement.setString(4, source);
            statement.setString(5, source);
            statement.setInt(6, most);
            List<ParkedEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(ParkedEvent.of(row));
                }
            }
            return events;
        }
    }

    /// One, locked until the transaction ends.
    ///
    /// @throws NotFound if there is none
    ParkedEvent get(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("parked-event");
                }
                return ParkedEvent.of(row);
            }
        }
    }

    /// One as it arrived.
    Arrival arrival(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ARRIVAL)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Arrival(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getBytes(5),
                        row.getBytes(6),
                        headers(row.getString(7)));
            }
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The headers of a parked event are not what was written", e);
        }
    }

    void decide(UUID id, State state, @Nullable String by, @Nullable String reason) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DECIDE)) {
            statement.setString(1, state.name());
            statement.setString(2, by);
            statement.setString(3, reason);
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    private double undecided() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from parked_event where state = 'PARKED'");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
