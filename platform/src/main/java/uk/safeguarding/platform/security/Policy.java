package uk.safeguarding.platform.security;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The service's policy matrix (`policy/matrix.csv`): which role may do what, over which rows and fields, and for which
/// purposes. What has no row is refused.
@ApplicationScoped
public class Policy {

    static final String EVERY_AUTHORITY = "ALL";

    private static final String MATRIX = "policy/matrix.csv";

    private final Map<String, List<Row>> rowsByOperation = read();

    /// One line of the matrix.
    ///
    /// @param operation the operation id of OpenAPI
    /// @param role      a realm role
    /// @param rows      a [Sight]; or `ALL`: the event log of every authority
    /// @param fields    `ALL`, or the name of a narrower view
    /// @param purposes  those the role may name; empty where the operation concerns no person's record
    public record Row(String operation, String role, String rows, String fields, Set<PurposeOfUse> purposes) {

        Optional<Sight> sight() {
            return rows.equals(EVERY_AUTHORITY) ? Optional.empty() : Optional.of(Sight.valueOf(rows));
        }

        boolean personal() {
            return !purposes.isEmpty();
        }
    }

    /// The rows that let one of these roles do this; empty if none does.
    public List<Row> admitting(String operation, Collection<String> roles) {
        return rowsByOperation.getOrDefault(operation, List.of()).stream()
                .filter(row -> roles.contains(row.role()))
                .toList();
    }

    private static Map<String, List<Row>> read() {
        InputStream matrix = Thread.currentThread().getContextClassLoader().getResourceAsStream(MATRIX);
        if (matrix == null) {
            throw new IllegalStateException("The service has no " + MATRIX + ": without it every request is refused");
        }
        try (Reader reader = new InputStreamReader(matrix, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().map(Policy::row).collect(Collectors.groupingBy(Row::operation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(NamedCsvRecord line) {
        Set<PurposeOfUse> purposes = Arrays.stream(line.getField("purposes").split("\\|"))
                .filter(purpose -> !purpose.isBlank())
                .map(PurposeOfUse::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PurposeOfUse.class)));
        return new Row(
                line.getField("operation"),
                line.getField("role"),
                line.getField("rows"),
                line.getField("fields"),
                Set.copyOf(purposes));
    }
}
