package uk.safeguarding.platform.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;

/// Every revision of a record, who made it, when and why: read from the revisions that the database keeps of each row.
@ApplicationScoped
public class RecordHistory {

    /// Columns about the change itself, which the entry says in its own fields.
    public static final Set<String> OF_THE_CHANGE = Set.of(
            "id",
            "revision",
            "local_authority",
            "recorded_by",
            "changed_by",
            "changed_at",
            "change",
            "reason_code",
            "reason",
            "persons");

    private final AgroalDataSource database;
    private final ObjectMapper json;

    RecordHistory(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// A record's revisions, the first first.
    public record History(
            List<Entry> data,
            Page.Paging paging,
            @com.fasterxml.jackson.annotation.JsonIgnore Set<UUID> about) implements AboutPersons {
        @Override
        public Set<String> persons() {
            return AboutPersons.names(about);
        }
    }

    /// One revision.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            long revision,
            Instant recordedAt,

            @Schema(description = "Who made it, as the token named them", maxLength = 100)
            String recordedBy,

            Aggregate.Change change,
            @Nullable CorrectionReason reasonCode,

            @Schema(maxLength = 500) @Nullable String reason,

            @Schema(
                    implementation = Object.class,
                    type = SchemaType.OBJECT,
                    description = "The record's fields after the change")
            JsonNode record) {}

    /// @param table the record's table, such as `review`
    public History of(String table, Aggregate record) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select revision, recorded_at, recorded_by, change, reason_code, reason, state
                        from record_revision where record_type = ? and record_id = ? order by revision""")) {
            select.setString(1, table);
            select.setObject(2, record.id());
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return new History(entries, new Page.Paging(null, Math.max(1, entries.size())), record.persons());
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The revision in a row of `record_revision`.
    public Entry entry(ResultSet row) throws SQLException, JsonProcessingException {
        String reasonCode = row.getString("reason_code");
        return new Entry(
                row.getLong("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                Aggregate.Change.valueOf(row.getString("change")),
                reasonCode == null ? null : CorrectionReason.valueOf(reasonCode),
                row.getString("reason"),
                fields(json.readTree(row.getString("state"))));
    }

    private ObjectNode fields(JsonNode state) {
        ObjectNode fields = json.createObjectNode();
        state.properties().stream()
                .filter(field -> !OF_THE_CHANGE.contains(field.getKey())
                        && !field.getValue().isNull())
                .forEach(field -> fields.set(fieldOf(field.getKey()), field.getValue()));
        return fields;
    }

    /// The name of a column as the API writes it.
    public static String fieldOf(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
