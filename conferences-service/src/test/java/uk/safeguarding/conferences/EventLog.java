package uk.safeguarding.conferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.testing.TestDatabase;

/// The events in the outbox, as the relay sees them.
public final class EventLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// One event.
    public record Recorded(String type, String subject, long revision, JsonNode data) {}

    private EventLog() {}

    /// The events of a record, in the order of its revisions.
    public static List<Recorded> of(String recordId) {
        try (var connection = TestDatabase.asRelay();
                var select = connection.prepareStatement(
                        "select type, subject, revision, data from outbox where record_id = ? order by revision")) {
            select.setObject(1, UUID.fromString(recordId));
            List<Recorded> events = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Recorded(
                            row.getString(1), row.getString(2), row.getLong(3), JSON.readTree(row.getString(4))));
                }
            }
            return events;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many audit rows name a person.
    public static long audited(String outcome, String operation, String person) {
        try (var connection = TestDatabase.asApplication();
                var count = connection.prepareStatement(
                        "select count(*) from access_log where outcome = ? and operation = ? and person = ?")) {
            count.setString(1, outcome);
            count.setString(2, operation);
            count.setString(3, person);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
