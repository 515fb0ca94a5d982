package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.sight.PersonSearch;

/// Other records as a feeder system knows them, in the place of their ids: `childReference` for `childId`,
/// `childReferences` for `childIds`, and `"periodOfCare": {"sourceSystem": "...", "sourceId": "..."}` for
/// `periodOfCareId`. What the caller may not see is not found, as by its id.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
class References {

    private static final String ID = "Id";

    private final BulkRecords records;
    private final PersonSearch persons;
    private final AgroalDataSource database;
    private final Caller caller;
    private final String person;

    /// @param person table of the persons, who have a reference of the authority's own
    References(
            BulkRecords records,
            PersonSearch persons,
            AgroalDataSource database,
            Caller caller,
            @ConfigProperty(name = "sight.persons") String person) {
        this.records = records;
        this.persons = persons;
        this.database = database;
        this.caller = caller;
        this.person = person;
    }

    /// Puts ids in the place of references.
    ///
    /// @throws NotFound such as `period-of-care-not-found`
    /// @throws Invalid  `reference-malformed` where a reference is not one
    void resolve(ObjectNode row, Shape shape) {
        shape.fields().forEach((name, field) -> {
            if (field.isOneId() && name.endsWith(ID)) {
                one(row, name, name.substring(0, name.length() - ID.length()), shape);
            } else if (field.many() && name.equals(person + ID + "s")) {
                many(row, name);
            }
            field.shape().ifPresent(inner -> {
                if (field.many()) {
                    row.path(name).forEach(node -> descend(node, inner));
                } else {
                    descend(row.path(name), inner);
                }
            });
        });
    }

    private void descend(JsonNode node, Shape shape) {
        if (node instanceof ObjectNode object) {
            resolve(object, shape);
        }
    }

    private void one(ObjectNode row, String name, String base, Shape shape) {
        String reference = base + "Reference";
        if (base.equals(person) && !shape.fields().containsKey(reference) && row.has(reference)) {
            row.put(name, byReference(row.remove(reference)).toString());
        } else if (!shape.fields().containsKey(base) && records.has(table(base)) && row.has(base)) {
            row.put(name, bySource(table(base), row.remove(base)).toString());
        }
    }

    private void many(ObjectNode row, String name) {
        String references = person + "References";
        if (row.has(references)) {
            ArrayNode ids = row.putArray(name);
            row.remove(references)
                    .forEach(reference -> ids.add(byReference(reference).toString()));
        }
    }

    private UUID byReference(JsonNode reference) {
        return persons.id(text(reference)).orElseThrow(() -> new NotFound(person));
    }

    private UUID bySource(String table, JsonNode source) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from " + table
                        + " where local_authority = ? and source_system = ? and source_id = ?")) {
            select.setString(1, caller.localAuthority());
            select.setString(2, text(source.path("sourceSystem")));
            select.setString(3, text(source.path("sourceId")));
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return row.getObject(1, UUID.class);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new NotFound(table.replace('_', '-'));
    }

    private static String text(JsonNode node) {
        if (!node.isTextual() || node.textValue().indexOf('\0') >= 0) {
            throw new Invalid("reference-malformed", "A reference to another record is a text");
        }
        return node.textValue();
    }

    /// The table of `periodOfCare`: `period_of_care`.
    static String table(String base) {
        return base.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
