package uk.safeguarding.suite.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The requests of a sample in the order of the days on which what they tell of happened, cut into files by financial
/// year. What happened before the first year stands in the first file.
final class SampleDiary {

    static final String SOURCE_SYSTEM = "SAMPLE";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(LocalDate on, String line) {}

    /// A request body that grows field by field.
    ///
    /// @param fields in the order in which they were added
    record Body(Map<String, Object> fields) {

        Body with(String field, Object value) {
            fields.put(field, value instanceof LocalDate day ? day.toString() : value);
            return this;
        }

        /// With the identity by which a repeated load knows the record, and other lines refer to it.
        Body from(String sourceId) {
            return with("sourceSystem", SOURCE_SYSTEM).with("sourceId", sourceId);
        }
    }

    static Body body() {
        return new Body(new LinkedHashMap<>());
    }

    void post(LocalDate on, String service, String path, Body body) {
        write(on, service, "POST", path, body);
    }

    void put(LocalDate on, String service, String path, Body body) {
        write(on, service, "PUT", path, body);
    }

    private void write(LocalDate on, String service, String method, String path, Body body) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("service", service);
        line.put("method", method);
        line.put("path", path);
        line.put("body", body.fields());
        try {
            entries.add(new Entry(on, JSON.writeValueAsString(line)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The lines from one day to another, both included.
    List<String> lines(LocalDate from, LocalDate to) {
        return entries.stream()
                .filter(entry -> !entry.on.isBefore(from) && !entry.on.isAfter(to))
                .sorted(Comparator.comparing(Entry::on))
                .map(Entry::line)
                .collect(Collectors.toList());
    }
}
