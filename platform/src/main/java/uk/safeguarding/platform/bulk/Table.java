package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Invalid;

/// How a row of a CSV file is read as the JSON of a request: a column is named as the field, a field of a field with a
/// dot between (`outcome.heldOn`); an empty cell is a field that is not given; a list stands in its cell as JSON.
///
/// @param columns their names, in the order of the file
/// @param shape   of the request
record Table(List<String> columns, Shape shape) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

    /// @throws Invalid `csv-header-malformed`, which says which columns: what stands there may be no name
    Table {
        List<Integer> bad = java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> !NAME.matcher(columns.get(i)).matches() || columns.indexOf(columns.get(i)) != i)
                .mapToObj(i -> i + 1)
                .toList();
        if (!bad.isEmpty()) {
            throw new Invalid(
                    "csv-header-malformed",
                    "The first line names the fields, each once",
                    bad.stream()
                            .limit(100)
                            .map(i -> new uk.safeguarding.platform.error.Problem.Violation(
                                    "column " + i, "no name of a field, or one that stood before"))
                            .toList());
        }
    }

    /// @throws Invalid `csv-row-malformed` if the row has more or fewer cells than the header
    ObjectNode row(List<String> cells, ObjectMapper json) {
        if (cells.size() != columns.size()) {
            throw new Invalid("csv-row-malformed", "The row has another number of cells than the header");
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            String cell = Formulas.unquoted(cells.get(i));
            if (!cell.isEmpty()) {
                put(row, columns.get(i), cell, json);
            }
        }
        return row;
    }

    private void put(ObjectNode row, String column, String cell, ObjectMapper json) {
        String[] path = column.split("\\.");
        ObjectNode object = row;
        Shape.@Nullable Field field = shape.fields().get(path[0]);
        for (int i = 1; i < path.length; i++) {
            object = object.path(path[i - 1]) instanceof ObjectNode there ? there : object.putObject(path[i - 1]);
            String name = path[i];
            field = field == null
                    ? null
                    : field.shape().map(inner -> inner.fields().get(name)).orElse(null);
        }
        object.set(path[path.length - 1], value(field, column, cell, json));
    }

    private static JsonNode value(Shape.@Nullable Field field, String column, String cell, ObjectMapper json) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        boolean list = field == null ? column.endsWith("s") && cell.startsWith("[") : field.many();
        if (list || (field != null && field.type().isRecord())) {
            return read(cell, json);
        }
        Class<?> type = field == null ? String.class : field.type();
        if ((type == boolean.class || type == Boolean.class) && (cell.equals("true") || cell.equals("false"))) {
            return nodes.booleanNode(cell.equals("true"));
        }
        if (isNumber(type) && WHOLE_NUMBER.matcher(cell).matches()) {
            return nodes.numberNode(Long.parseLong(cell));
        }
        return nodes.textNode(cell);
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static JsonNode read(String cell, ObjectMapper json) {
        try {
            return json.readTree(cell);
        } catch (JsonProcessingException e) {
            throw new Invalid("csv-row-malformed", "A list stands in its cell as JSON");
        }
    }
}
