package uk.safeguarding.platform.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.subjectaccess.Redaction.Reason;

/// About whom the fields of the records are: `policy/subject-access.csv` of the service, and what all services have in
/// `policy/subject-access-platform.csv`. What is declared nowhere is taken to be about somebody else.
@ApplicationScoped
public class Declarations {

    private static final List<String> FILES =
            List.of("policy/subject-access-platform.csv", "policy/subject-access.csv");

    /// The record that stands for every other.
    static final String EVERY_RECORD = "*";

    private final Map<Field, About> abouts = new HashMap<>();

    /// About whom a field is.
    public enum About {
        /// The subject, or nobody: it is the subject's to have.
        SUBJECT,
        /// Whom its value names, by their id: the subject, or somebody else.
        PERSON,
        /// Rows beneath the record, with fields of their own, each about the whole record or about whom a PERSON among
        /// its fields names.
        ROWS,
        THIRD_PARTY,
        STAFF,
        FREE_TEXT
    }

    /// A field, as the API writes it.
    ///
    /// @param record table of the record; with rows beneath it the rows' field behind a dot, as in
    ///               `conference.children`; `*` for every record
    public record Field(String record, String name) {}

    Declarations() {
        FILES.forEach(this::read);
    }

    private void read(String file) {
        InputStream declared = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        if (declared == null) {
            return; // then everything is marked
        }
        try (Reader reader = new InputStreamReader(declared, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(line -> abouts.put(
                    new Field(line.getField("record"), line.getField("field")), About.valueOf(line.getField("about"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every field that is declared.
    public Map<Field, About> all() {
        return Map.copyOf(abouts);
    }

    /// About whom a field is; null where nobody has said.
    public @Nullable About of(String record, String field) {
        About own = abouts.get(new Field(record, field));
        return own == null ? abouts.get(new Field(EVERY_RECORD, field)) : own;
    }

    /// What of a record's fields is to be looked at.
    ///
    /// @param pointer  of the fields in the line
    /// @param subjects the person whose records they are, under every id that the person has
    List<Redaction> marks(String record, JsonNode fields, String pointer, Set<UUID> subjects) {
        List<Redaction> marks = new ArrayList<>();
        fields.properties()
                .forEach(field -> mark(
                        record, field.getKey(), field.getValue(), pointer + "/" + field.getKey(), subjects, marks));
        return marks;
    }

    private void mark(
            String record, String field, JsonNode value, String pointer, Set<UUID> subjects, List<Redaction> marks) {
        switch (of(record, field)) {
            case SUBJECT -> {}
            case PERSON -> {
                if (isOther(value, subjects)) {
                    marks.add(new Redaction(pointer, Reason.THIRD_PARTY));
                }
            }
            case ROWS -> {
                for (int i = 0; i < value.size(); i++) {
                    markRow(record + "." + field, value.get(i), pointer + "/" + i, subjects, marks);
                }
            }
            case STAFF -> marks.add(new Redaction(pointer, Reason.STAFF));
            case FREE_TEXT -> marks.add(new Redaction(pointer, Reason.FREE_TEXT));
            case THIRD_PARTY -> marks.add(new Redaction(pointer, Reason.THIRD_PARTY));
            case null -> marks.add(new Redaction(pointer, Reason.THIRD_PARTY));
        }
    }

    /// A row about somebody else is marked whole.
    private void markRow(String rows, JsonNode row, String pointer, Set<UUID> subjects, List<Redaction> marks) {
        boolean ofAnother = row.properties().stream()
                .anyMatch(field -> of(rows, field.getKey()) == About.PERSON && isOther(field.getValue(), subjects));
        if (ofAnother) {
            marks.add(new Redaction(pointer, Reason.THIRD_PARTY));
        } else {
            marks.addAll(marks(rows, row, pointer, subjects));
        }
    }

    private static boolean isOther(JsonNode value, Set<UUID> subjects) {
        return subjects.stream().noneMatch(subject -> value.asText().equals(subject.toString()));
    }
}
