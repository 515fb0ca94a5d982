package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table in which answers of a list are given as CSV: a field of a field with a dot between, a list in its cell as
/// JSON, an absent field as an empty cell, and no cell that a spreadsheet would take for a formula.
///
/// @param columns their names, in the order of the answer's fields; the same whatever the answers hold
record CsvForm(List<String> columns) {

    /// Of an answer, which must be a record.
    static CsvForm of(Class<?> answer) {
        List<String> columns = new ArrayList<>();
        collect(answer, "", columns);
        return new CsvForm(List.copyOf(columns));
    }

    private static void collect(Class<?> type, String prefix, List<String> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            boolean nested = component.getType().isRecord();
            if (accessor.isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            if (nested && accessor.isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), prefix, columns);
            } else if (nested) {
                collect(component.getType(), prefix + component.getName() + ".", columns);
            } else {
                columns.add(prefix + component.getName());
            }
        }
    }

    String header() {
        return written(columns);
    }

    /// @throws IllegalStateException if the answer has a field that its record does not declare
    String line(ObjectNode answer) {
        Map<String, String> cells = new HashMap<>();
        flatten(answer, "", cells);
        String line = written(
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
        columns.forEach(cells::remove);
        if (!cells.isEmpty()) {
            throw new IllegalStateException("Fields without a column: " + cells.keySet());
        }
        return line;
    }

    private static void flatten(ObjectNode object, String prefix, Map<String, String> cells) {
        object.properties().forEach(field -> {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            switch (value) {
                case ObjectNode inner -> flatten(inner, name + ".", cells);
                case JsonNode text when text.isTextual() -> cells.put(name, Formulas.quoted(text.textValue()));
                case JsonNode none when none.isNull() -> cells.put(name, "");
                default -> cells.put(name, value.toString());
            }
        });
    }

    private static String written(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(line)) {
            csv.writeRecord(cells);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return line.toString();
    }
}
