package uk.safeguarding.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One request to a service, as a line of a file tells it:
///
/// ```json
/// {"service": "cases", "method": "PUT", "path": "/v1/periods-of-care/@period-of-care:RUT-0001/cessation", "body":
/// {...}}
/// ```
///
/// A record is known in its service by the `sourceId` of the body that made it. `@` and that name, as a segment of the
/// path or as a text in the body, stands for the id that the service gave it.
///
/// @param place  the file and the number of the line
/// @param method POST or PUT
record LoadLine(String place, Service service, String method, String path, ObjectNode body) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> FIELDS = Set.of("service", "method", "path", "body");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~:@-]+)+");
    private static final char REFERENCE = '@';

    /// @throws Refusal naming the place if it is not such a line
    static LoadLine parse(String place, String text) {
        JsonNode line = read(place, text);
        require(line.isObject(), place, "is not a JSON object");
        line.fieldNames()
                .forEachRemaining(
                        field -> require(FIELDS.contains(field), place, "has a field that is none: " + field));
        String method = line.path("method").asText();
        require(method.equals("POST") || method.equals("PUT"), place, "needs the method POST or PUT");
        String path = line.path("path").asText();
        require(PATH.matcher(path).matches(), place, "needs a path such as /v1/reviews");
        require(line.path("body").isObject(), place, "needs a body, a JSON object");
        return new LoadLine(
                place, service(place, line.path("service").asText()), method, path, line.withObject("body"));
    }

    private static JsonNode read(String place, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Refusal(place + " is not JSON: column " + e.getLocation().getColumnNr());
        }
    }

    private static Service service(String place, String name) {
        for (Service service : Service.values()) {
            if (service.isProducer() && service.name().toLowerCase(Locale.ROOT).equals(name)) {
                return service;
            }
        }
        throw new Refusal(place + " needs the service cases, conferences or lado");
    }

    private static void require(boolean holds, String place, String complaint) {
        if (!holds) {
            throw new Refusal(place + " " + complaint);
        }
    }

    /// The name of the record that it makes; empty if it changes one.
    Optional<String> makes() {
        return Optional.ofNullable(body.get("sourceId")).map(JsonNode::asText);
    }

    /// The name of the record that it changes: the first in its path.
    Optional<String> changes() {
        return makes().isPresent() ? Optional.empty() : inPath().stream().findFirst();
    }

    /// The path of the record that it changes.
    String pathOfRecord() {
        int reference = path.indexOf(REFERENCE);
        int end = path.indexOf('/', reference);
        return end < 0 ? path : path.substring(0, end);
    }

    /// The names of all records that it speaks of, its own among them.
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        makes().ifPresent(names::add);
        names.addAll(references());
        return names;
    }

    /// The names of the records that must be there before it.
    Set<String> references() {
        Set<String> names = inPath();
        collect(body, names);
        return names;
    }

    private Set<String> inPath() {
        Set<String> names = new LinkedHashSet<>();
        for (String segment : path.split("/")) {
            if (isReference(segment)) {
                names.add(segment.substring(1));
            }
        }
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isTextual() && isReference(node.asText())) {
            names.add(node.asText().substring(1));
        }
        node.forEach(child -> collect(child, names));
    }

    static boolean isReference(String text) {
        return text.length() > 1 && text.charAt(0) == REFERENCE;
    }
}
