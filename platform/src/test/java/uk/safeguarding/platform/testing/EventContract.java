package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The service's published event contract: `events/asyncapi.yaml` and an example of each type. It runs after the
/// module's other tests, and holds every event that they recorded in the real outbox to the schema and the examples.
@Order(Integer.MAX_VALUE)
public abstract class EventContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Path contract = SuiteTree.root().resolve(SuiteTree.module() + "-service/src/main/resources/events");

    @Test
    void every_type_has_an_example_that_keeps_its_schema() throws IOException {
        Map<String, JsonSchema> schemas = schemas();
        assertThat(examples().keySet())
                .as("examples and messages of asyncapi.yaml")
                .isEqualTo(schemas.keySet());
        List<String> breaches = new ArrayList<>();
        examples()
                .forEach((type, example) -> schemas.get(type)
                        .validate(example)
                        .forEach(breach -> breaches.add(type + ": " + breach.getMessage())));
        assertThat(breaches).isEmpty();
    }

    @Test
    void every_event_recorded_by_the_tests_keeps_its_schema() throws IOException, SQLException {
        Map<String, JsonSchema> schemas = schemas();
        Set<String> breaches = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select type, data from outbox")) {
            while (row.next()) {
                String type = row.getString(1);
                seen.add(type);
                JsonSchema schema = schemas.get(type);
                if (schema == null) {
                    breaches.add(type + ": not in asyncapi.yaml");
                } else {
                    schema.validate(JSON.readTree(row.getString(2)))
                            .forEach(breach -> breaches.add(type + ": " + breach.getMessage()));
                }
            }
        }
        assertThat(breaches).isEmpty();
        assertThat(seen).as("types that no test of the module caused").containsAll(schemas.keySet());
    }

    @Test
    void no_text_is_free() throws IOException {
        List<String> free = new ArrayList<>();
        JsonNode schemas = document().at("/components/schemas");
        schemas.properties().forEach(schema -> findFreeText(schema.getKey(), schema.getValue(), free));
        assertThat(free)
                .as("a string of an event has an enum, a format or a pattern")
                .isEmpty();
    }

    private static void findFreeText(String path, JsonNode schema, List<String> free) {
        boolean text = schema.path("type").asText().equals("string");
        if (text && !schema.has("enum") && !schema.has("format") && !schema.has("pattern") && !schema.has("const")) {
            free.add(path);
        }
        for (String container : List.of("properties", "$defs")) {
            schema.path(container)
                    .properties()
                    .forEach(child -> findFreeText(path + "." + child.getKey(), child.getValue(), free));
        }
        if (schema.has("items")) {
            findFreeText(path + "[]", schema.get("items"), free);
        }
    }

    private JsonNode document() throws IOException {
        return YAML.readTree(contract.resolve("asyncapi.yaml").toFile());
    }

    /// The schema of the data of each event type: `components.messages`, each with its `name` and `payload`.
    private Map<String, JsonSchema> schemas() throws IOException {
        JsonNode document = document();
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        Map<String, JsonSchema> schemas = new TreeMap<>();
        document.at("/components/messages").properties().forEach(message -> {
            ObjectNode root = JSON.createObjectNode();
            root.set("components", document.get("components"));
            root.setAll((ObjectNode) message.getValue().get("payload"));
            schemas.put(
                    message.getValue().get("name").asText(),
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root, config));
        });
        return schemas;
    }

    private Map<String, JsonNode> examples() throws IOException {
        Map<String, JsonNode> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(contract.resolve("examples"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                examples.put(name.substring(0, name.length() - ".json".length()), JSON.readTree(file.toFile()));
            }
        }
        return examples;
    }
}
