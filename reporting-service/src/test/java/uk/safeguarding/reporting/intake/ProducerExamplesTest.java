package uk.safeguarding.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.testing.SuiteTree;
import uk.safeguarding.reporting.facts.RecordType;
import uk.safeguarding.reporting.testing.Facts;
import uk.safeguarding.reporting.testing.SampleEvent;

/// Every event that a producer says it sends is taken in, or is left out on purpose. The examples are the producers'
/// own.
@QuarkusTest
class ProducerExamplesTest {

    /// Event types that no figure needs, each with the reason why.
    private static final Map<String, String> LEFT_OUT_ON_PURPOSE = Map.of();

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Projector projector;

    @ParameterizedTest
    @ValueSource(strings = {"cases", "conferences", "lado"})
    void every_example_becomes_a_fact(String service) throws IOException, SQLException {
        List<String> refused = new ArrayList<>();
        for (Path file : examples(service)) {
            String type = file.getFileName().toString().replaceAll("\\.json$", "");
            if (LEFT_OUT_ON_PURPOSE.containsKey(type)) {
                continue;
            }
            SampleEvent event = event(type, JSON.readTree(file.toFile()));
            if (projector.project(List.of(event.arrival(System.nanoTime()))) > 0) {
                refused.add(type + ": "
                        + Facts.column(
                                "select reason || ' ' || detail from parked_event where event_id = ?", event.id()));
            }
        }
        assertThat(refused)
                .as("Handle these in RecordType and a fact table, or list them as left out on purpose")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "conferences", "lado"})
    void every_record_that_is_known_has_an_example(String service) throws IOException {
        List<String> shown = examples(service).stream()
                .map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                .toList();
        assertThat(RecordType.ofService(service))
                .allSatisfy(record -> assertThat(shown).containsAnyElementsOf(record.eventTypes()));
    }

    private static List<Path> examples(String service) throws IOException {
        try (Stream<Path> files =
                Files.list(SuiteTree.root().resolve(service + "-service/src/main/resources/events/examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /// The example as an event of its own: whoever tries it again tells of another record.
    private static SampleEvent event(String type, JsonNode example) {
        Map<String, Object> data = JSON.convertValue(example, new TypeReference<>() {});
        String id = data.keySet().stream()
                .filter(field -> field.endsWith("Id"))
                .findFirst()
                .orElseThrow();
        long revision = ((Number) data.get("revision")).longValue();
        Set.of(id, "revision").forEach(data::remove);
        UUID record = Ids.next();
        return SampleEvent.of(type, id, record, revision, data);
    }
}
