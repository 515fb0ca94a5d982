package uk.safeguarding.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A body as the description of an operation asks for it: every field that it requires, with a value of its form.
///
/// @param api       the whole description
/// @param operation one operation of it
record ExampleBody(JsonNode api, JsonNode operation) {

    private static final String DAY = "2025-07-01";

    /// The names of the fields that it must have; none where the operation takes no body.
    Set<String> required() {
        return schema().path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    /// The names of all its fields.
    Set<String> fields() {
        return schema().path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// @param id of whatever record a field refers to
    ObjectNode make(String id) {
        return (ObjectNode) value(schema(), id);
    }

    private JsonNode schema() {
        return resolve(operation.at("/requestBody/content/application~1json/schema"));
    }

    private JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(api.at(schema.get("$ref").asText().substring(1)));
        }
        for (String whole : new String[] {"allOf", "anyOf", "oneOf"}) {
            if (schema.has(whole)) {
                return resolve(schema.get(whole).get(0));
            }
        }
        return schema;
    }

    private JsonNode value(JsonNode declared, String id) {
        JsonNode schema = resolve(declared);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("examples")) {
            return schema.get("examples").get(0);
        }
        String type = schema.path("type").isArray()
                ? schema.get("type").get(0).asText()
                : schema.path("type").asText("object");
        return switch (type) {
            case "boolean" -> json.booleanNode(true);
            case "integer", "number" -> json.numberNode(schema.path("minimum").asInt(1));
            case "array" -> json.arrayNode().add(value(schema.get("items"), id));
            case "string" -> json.textNode(text(schema, id));
            default -> object(schema, id);
        };
    }

    private static String text(JsonNode schema, String id) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> id;
            case "date" -> DAY;
            default -> "X";
        };
    }

    private ObjectNode object(JsonNode schema, String id) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("required")
                .forEach(field -> object.set(
                        field.asText(), value(schema.path("properties").path(field.asText()), id)));
        if (schema.path("minProperties").asInt(0) > object.size()) {
            object.put("x", 1);
        }
        return object;
    }
}
