package uk.safeguarding.suite.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One of the readable tables of what a sample year holds: a line of column names, then a row a line; several things in
/// one field are parted by `;`, and what is said of one of them by spaces.
final class SampleTable {

    private static final Path TABLES = Path.of("src/test/resources/samples/rutland");

    private SampleTable() {}

    /// One row; a field is asked for by its column.
    record Row(Map<String, String> fields) {

        String text(String column) {
            return Objects.requireNonNull(fields.get(column), column);
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        LocalDate date(String column) {
            return LocalDate.parse(text(column));
        }

        /// The words of each thing in the field.
        List<List<String>> things(String column) {
            return has(column)
                    ? Arrays.stream(text(column).split("; "))
                            .map(thing -> List.of(thing.split(" ")))
                            .toList()
                    : List.of();
        }

        List<String> words(String column) {
            return has(column) ? List.of(text(column).split(" ")) : List.of();
        }
    }

    static List<Row> read(String name) throws IOException {
        List<String> lines = Files.readAllLines(TABLES.resolve(name + ".csv"));
        String[] columns = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> row(columns, line)).toList();
    }

    private static Row row(String[] columns, String line) {
        String[] values = line.split(",", -1);
        if (values.length != columns.length) {
            throw new IllegalStateException("Not " + columns.length + " fields: " + line);
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            fields.put(columns[i], values[i]);
        }
        return new Row(fields);
    }
}
