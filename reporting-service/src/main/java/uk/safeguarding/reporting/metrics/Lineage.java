package uk.safeguarding.reporting.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;

/// The records behind a figure: each unit, whether it counts, why not if not, and the events that say so.
@ApplicationScoped
public class Lineage {

    private final ObjectMapper json;

    Lineage(ObjectMapper json) {
        this.json = json;
    }

    /// Whether a unit is in the numerator, in the denominator alone, or in neither.
    public enum State {
        COUNTED,
        NOT_COUNTED,
        LEFT_OUT
    }

    /// @param place    where it stands in the list: a hash of the key, so that a cursor holds no pseudonym
    /// @param key      the unit: a record's id, or the pseudonym of a child or family
    /// @param subjects pseudonyms of the persons it is about
    /// @param state    whether it counts
    /// @param reasons  why it does not; empty where it counts
    /// @param events   the events that the unit's records are known by, in the order of recording
    @Schema(name = "LineageUnit")
    public record CountedUnit(
            @JsonIgnore UUID place,
            @Schema(maxLength = 43) String key,
            @Schema(maxItems = 200) List<String> subjects,
            State state,
            @Schema(maxItems = 20) List<String> reasons,
            @Schema(maxItems = 1000) List<Told> events)
            implements AboutPersons {

        @Override
        @JsonIgnore
        public Set<String> persons() {
            return Set.copyOf(subjects);
        }
    }

    /// One event.
    ///
    /// @param record     the record it tells of
    /// @param recordedAt when the producer recorded it
    @Schema(name = "LineageEvent")
    public record Told(
            UUID id,

            @Schema(maxLength = 100, examples = "cases.review.held.v1")
            String type,

            UUID record,
            @Schema(minimum = "1") long revision,
            Instant recordedAt) {}

    /// One more unit than a page holds, if there are more.
    ///
    /// @param after the place of the last unit of the page before
    /// @param state only units of this state
    List<CountedUnit> page(Facts facts, Question question, @Nullable UUID after, @Nullable String state, int pageSize)
            throws SQLException {
        List<CountedUnit> units = new ArrayList<>();
        NamedSql sql = LineageSql.page(question.metric(), question.unit());
        facts.query(
                sql,
                name -> switch (name) {
                    case "after" -> after;
                    case "state" -> state;
                    case "rows" -> pageSize + 1;
                    default -> question.value(name);
                },
                row -> units.add(unit(row)));
        return units;
    }

    private CountedUnit unit(ResultSet row) throws SQLException {
        try {
            return new CountedUnit(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    texts(row, 4),
                    State.valueOf(row.getString(3)),
                    texts(row, 5),
                    json.readValue(row.getString(6), new TypeReference<List<Told>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database's own JSON cannot be read", e);
        }
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
