package uk.safeguarding.reporting.annualreport;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The names of the authorities, from the file that `local-authorities` names: a CSV with the columns `authority` and
/// `authority_name`. Without it an authority is shown by its code.
@ApplicationScoped
class AuthorityNames {

    private final Map<String, String> names;

    AuthorityNames(@ConfigProperty(name = "local-authorities") Optional<Path> file) {
        this.names = file.map(AuthorityNames::read).orElse(Map.of());
    }

    String of(String authority) {
        return names.getOrDefault(authority, authority);
    }

    private static Map<String, String> read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.getField("authority"),
                            line -> line.getField("authority_name"),
                            (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
