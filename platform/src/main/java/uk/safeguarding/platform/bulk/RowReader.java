package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.bulk.BulkRecord.Intake;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.Problem.Violation;
import uk.safeguarding.platform.record.Recorded;

/// Reads a row as the API reads the body of a request: every field known and of its type, and valid.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
class RowReader {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ObjectMapper json;
    private final Validator validator;
    private final References references;

    RowReader(ObjectMapper json, Validator validator, References references) {
        this.json = json;
        this.validator = validator;
        this.references = references;
    }

    /// A row that was read and found good.
    ///
    /// @param about  all ids in it, among them those of the records that it names
    /// @param record what is to be called with it
    record Good(Set<UUID> about, Supplier<Recorded<?>> record) {}

    /// Reads a row and checks what can be told of it alone.
    ///
    /// @param content a JSON object; with columns, the cells as a list in JSON; empty if the row was too long
    /// @param columns of a CSV file; null for NDJSON
    /// @throws ConstraintViolationException                         if it is not valid
    /// @throws JsonProcessingException                              if it is no JSON, or not of the request's form
    /// @throws uk.safeguarding.platform.error.DomainException.NotFound if it refers to what is not there
    <Q> Good read(String content, @Nullable List<String> columns, Intake<Q> intake) throws JsonProcessingException {
        if (content.isEmpty()) {
            throw new Invalid("row-too-long", "A row is as long as the body of a request at most");
        }
        Shape shape = intake.shape();
        ObjectNode row = columns == null ? object(content) : new Table(columns, shape).row(cells(content), json);
        references.resolve(row, shape);
        Set<UUID> about = new HashSet<>();
        addIds(row, about);
        UUID parent = parent(row, intake.parent());
        Q read = json.treeToValue(row, intake.request());
        var violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return new Good(about, () -> intake.record().apply(parent, read));
    }

    private static void addIds(JsonNode node, Set<UUID> ids) {
        if (node.isTextual() && ID.matcher(node.textValue()).matches()) {
            ids.add(UUID.fromString(node.textValue()));
        }
        node.forEach(inner -> addIds(inner, ids));
    }

    private @Nullable UUID parent(ObjectNode row, @Nullable String name) throws JsonProcessingException {
        if (name == null) {
            return null;
        }
        UUID parent = json.treeToValue(row.remove(name), UUID.class);
        if (parent == null) {
            throw new Invalid(
                    "invalid-request", "A row names the record below which its own stands", List.of(missing(name)));
        }
        return parent;
    }

    private static Violation missing(String field) {
        return new Violation(field, "must not be null");
    }

    private ObjectNode object(String content) throws JsonProcessingException {
        if (json.readTree(content) instanceof ObjectNode object) {
            return object;
        }
        throw new Invalid("invalid-json", "A row is a JSON object");
    }

    private List<String> cells(String content) throws JsonProcessingException {
        return json.readValue(content, CELLS);
    }
}
