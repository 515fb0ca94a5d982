package uk.safeguarding.suite.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The records that the lines of the sample's files make, each with all that later lines say of it.
final class SampleRecords {

    static final LocalDate FIRST_DAY = LocalDate.of(2013, 4, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2014, 3, 31);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<ObjectNode>> byPath = new LinkedHashMap<>();
    private final Map<String, ObjectNode> byName = new LinkedHashMap<>();

    static SampleRecords read() throws IOException {
        SampleRecords records = new SampleRecords();
        RutlandSample.files().values().forEach(lines -> lines.forEach(records::take));
        return records;
    }

    private void take(String text) {
        JsonNode line = parse(text);
        String service = line.get("service").asText();
        ObjectNode body = (ObjectNode) line.get("body");
        String path = line.get("path").asText();
        if (body.has("sourceId")) {
            byName.put(service + "@" + body.get("sourceId").asText(), body);
            byPath.computeIfAbsent(service + path.replaceAll("/@[^/]+", ""), all -> new ArrayList<>())
                    .add(body);
        } else {
            String name = path.substring(path.indexOf('@')).replaceAll("/.*", "");
            byName.get(service + name).setAll(body);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param path with the service before it, such as `cases/v1/reviews`
    Stream<ObjectNode> all(String path) {
        return byPath.get(path).stream();
    }

    static LocalDate day(JsonNode record, String field) {
        return LocalDate.parse(record.get(field).asText());
    }

    /// Whether a span holds at the end of a day; its end day does not belong to it.
    static boolean holds(JsonNode record, String from, String to, LocalDate day) {
        return !day(record, from).isAfter(day)
                && (!record.has(to) || day(record, to).isAfter(day));
    }

    /// Whether the day is in 2013-14.
    static boolean isInYear(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /// Whether a field of the record refers to that other one.
    static boolean isOf(JsonNode record, String field, JsonNode owner) {
        return record.get(field).asText().equals("@" + owner.get("sourceId").asText());
    }

    /// The different records that a field of these refers to.
    static Set<String> names(Stream<ObjectNode> all, String field) {
        Set<String> names = new TreeSet<>();
        all.forEach(record -> names.add(record.get(field).asText()));
        return names;
    }
}
