package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a service says of the bodies that it takes, in its OpenAPI document.
final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_BLANK = "\\S";

    /// Lists that are of nobody, or count; and what partners read of records, who come with a key and not as a role.
    private static final Pattern NOT_RECORDS = Pattern.compile(
            "^/v1/(events|access-log|access-requests|jobs|retention-schedule|invitations|staffing|iro-covers|placement-providers"
                    + "|provider-visits|provider-complaints|iro-caseloads|worklist/summary)|/accesses$");

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    /// A text of a body that anything may be written into.
    ///
    /// @param parent  JSON pointer of the object that has it, empty for the body itself
    /// @param longest in characters
    /// @param many    whether it is a list of such texts
    record Text(String parent, String name, int longest, boolean many) {}

    /// An operation that reads records of persons.
    ///
    /// @param operation its id
    record Read(String operation, String path) {}

    static ApiDocument of(Suite suite, Service service) throws IOException {
        URI address = suite.ports().url(service).resolve("/q/openapi?format=json");
        return new ApiDocument(JSON.readTree(new Web().get(address).body()));
    }

    /// Those that list records.
    List<Read> lists() {
        return reads().filter(read -> !read.path().contains("{")).toList();
    }

    /// Those that read what belongs to one record: itself, its history, a list of its own.
    List<Read> readsOfOne() {
        return reads().filter(read -> read.path().contains("{")).toList();
    }

    private Stream<Read> reads() {
        return document.get("paths").properties().stream()
                .filter(path -> path.getValue().has("get")
                        && !NOT_RECORDS.matcher(path.getKey()).find())
                .map(path -> new Read(path.getValue().at("/get/operationId").asText(), path.getKey()));
    }

    /// The free texts in the body of an operation.
    ///
    /// @param path with `{}` for every parameter
    List<Text> texts(String method, String path) {
        for (var operations : document.get("paths").properties()) {
            if (operations.getKey().replaceAll("\\{[A-Za-z]+}", "{}").equals(path)) {
                JsonNode operation = operations.getValue().path(method.toLowerCase(Locale.ROOT));
                List<Text> texts = new ArrayList<>();
                collect("", operation.at("/requestBody/content/application~1json/schema"), texts);
                return texts;
            }
        }
        throw new IllegalArgumentException("No operation has the path " + path);
    }

    private void collect(String parent, JsonNode schema, List<Text> texts) {
        resolved(schema).path("properties").properties().forEach(property -> {
            JsonNode type = resolved(property.getValue());
            if (is("string", type)) {
                add(parent, property.getKey(), type, false, texts);
            } else if (is("array", type)) {
                add(parent, property.getKey(), resolved(type.path("items")), true, texts);
            } else {
                collect(parent + "/" + property.getKey(), type, texts);
            }
        });
    }

    private static void add(String parent, String name, JsonNode type, boolean many, List<Text> texts) {
        String pattern = type.path("pattern").asText(NOT_BLANK);
        if (is("string", type) && !type.has("enum") && !type.has("format") && pattern.equals(NOT_BLANK)) {
            texts.add(new Text(parent, name, type.path("maxLength").asInt(), many));
        }
    }

    private static boolean is(String type, JsonNode schema) {
        JsonNode types = schema.path("type");
        return types.isArray()
                ? types.valueStream().anyMatch(one -> one.asText().equals(type))
                : types.asText().equals(type);
    }

    /// The schema itself, in the place of a reference to it or of the choice between it and nothing.
    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("anyOf")) {
            return resolved(Objects.requireNonNull(schema.get("anyOf").get(0)));
        }
        return schema;
    }
}
