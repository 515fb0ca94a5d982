package uk.safeguarding.platform.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Ids;

/// Sets aside what could not be believed, with everything that came with it.
public final class Parking implements AutoCloseable {

    private static final String PARK = """
            insert into parked_event (id, source, topic, topic_partition, topic_offset, event_key, event_value, headers,
                                      event_id, event_type, recorded_at, local_authority, reason, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            on conflict on constraint parked_event_once do nothing
            """;

    private final PreparedStatement park;
    private final ObjectMapper json;

    public Parking(Connection connection, ObjectMapper json) throws SQLException {
        this.park = connection.prepareStatement(PARK);
        this.json = json;
    }

    /// Parks `arrival`, unless it was parked before from the same place.
    public void park(Arrival arrival, UnsoundEvent why) throws SQLException {
        ObjectNode headers = json.createObjectNode();
        arrival.headers().forEach(headers::put);
        Envelope envelope = readable(arrival);
        park.setObject(1, Ids.next());
        park.setString(2, arrival.source());
        park.setString(3, arrival.topic());
        park.setInt(4, arrival.partition());
        park.setLong(5, arrival.offset());
        park.setBytes(6, arrival.key());
        park.setBytes(7, arrival.value());
        park.setString(8, headers.toString());
        park.setObject(9, envelope == null ? null : envelope.id(), Types.OTHER);
        park.setString(10, envelope == null ? null : envelope.type());
        park.setObject(11, envelope == null ? null : OffsetDateTime.ofInstant(envelope.time(), ZoneOffset.UTC));
        park.setString(12, envelope == null ? null : envelope.localAuthority());
        park.setString(13, why.reason().name());
        park.setString(14, why.detail());
        park.executeUpdate();
    }

    private static @Nullable Envelope readable(Arrival arrival) {
        try {
            return Envelope.of(arrival);
        } catch (UnsoundEvent e) {
            return null;
        }
    }

    @Override
    public void close() throws SQLException {
        park.close();
    }
}
