package uk.safeguarding.lado;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.testing.TestDatabase;

/// What stands in the database after a request.
final class Tables {

    private Tables() {}

    /// An event in the outbox.
    record Event(String type, String subject, String localAuthority, long revision, JsonNode data) {}

    /// The events of a record, in the order of its revisions.
    static List<Event> eventsOf(UUID record) {
        try (Connection connection = TestDatabase.asRelay();
                PreparedStatement select =
                        connection.prepareStatement("select * from outbox where record_id = ? order by revision")) {
            select.setObject(1, record);
            List<Event> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Event(
                            row.getString("type"),
                            row.getString("subject"),
                            row.getString("local_authority"),
                            row.getLong("revision"),
                            new ObjectMapper().readTree(row.getString("data"))));
                }
            }
            return events;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column of a query, as text.
    static List<String> texts(String sql, Object... parameters) {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
