package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Requests of every kind that Rutland's sample has, with canaries in every text field that the API describes: those
/// that the sample leaves empty too.
final class CanarySample {

    /// By which the loader knows the record.
    private static final String NAME = "sourceId";

    /// Of an objection, of what was not done, and of actions that are done: said where the sample says it.
    private static final Set<String> UNDER_CONDITIONS = Set.of("objection", "notDoneReason", "actionsCheckedBy");

    private final Canary canary;
    private final Map<Service, ApiDocument> apis = new HashMap<>();

    CanarySample(Canary canary, Suite suite) throws IOException {
        this.canary = canary;
        for (Service service : Service.values()) {
            apis.put(service, ApiDocument.of(suite, service));
        }
    }

    /// Whole chains of requests, as few as have every operation among them: a record often needs more before it than
    /// what it refers to.
    LoadFile file() throws IOException {
        LoadFile rutland = LoadFile.of(LoadFile.RUTLAND);
        Set<String> operations = new HashSet<>();
        List<LoadLine> all = new ArrayList<>(rutland.lines());
        all.addAll(LoadFile.of(LoadFile.SERVICE).lines());
        List<LoadLine> lines = LoadChains.of(all).stream()
                .sorted(Comparator.comparingInt(List::size))
                .filter(chain -> operations.addAll(
                        chain.stream().map(CanarySample::operation).toList()))
                .flatMap(List::stream)
                .map(this::withCanaries)
                .toList();
        return new LoadFile("canaries", rutland.authority(), lines);
    }

    /// Requests to withdraw the records that were made, the last ones first.
    LoadFile withdrawals(LoadFile file) {
        List<LoadLine> lines = file.lines().reversed().stream()
                .filter(line -> line.makes().isPresent() && !line.path().contains("@"))
                .map(line -> withCanaries(new LoadLine(
                        line.place() + ", withdrawn",
                        line.service(),
                        "POST",
                        line.path() + "/@" + line.makes().get() + "/void",
                        JsonNodeFactory.instance.objectNode().put("reasonCode", "DATA_ENTRY_ERROR"))))
                .toList();
        return new LoadFile("withdrawals", file.authority(), lines);
    }

    private LoadLine withCanaries(LoadLine line) {
        ObjectNode body = line.body().deepCopy();
        apis.get(line.service()).texts(line.method(), apiPath(line)).forEach(text -> put(body, text));
        if (line.service() == Service.CASES && line.path().equals("/v1/children")) {
            body.putArray("otherNames")
                    .addObject()
                    .put("kind", "FORMER")
                    .put("forename", canary.sing(100))
                    .put("surname", canary.sing(100));
        }
        return new LoadLine(line.place(), line.service(), line.method(), line.path(), body);
    }

    private void put(ObjectNode body, ApiDocument.Text text) {
        if (text.name().equals(NAME)) {
            return;
        }
        JsonNode value = TextNode.valueOf(canary.sing(text.longest()));
        ArrayNode many = JsonNodeFactory.instance.arrayNode().add(value);
        JsonNode parent = body.at(text.parent());
        if (parent instanceof ObjectNode object
                && (object.has(text.name()) || !UNDER_CONDITIONS.contains(text.name()))) {
            object.set(text.name(), text.many() ? many : value);
        }
    }

    static String operation(LoadLine line) {
        return line.service() + " " + line.method() + " " + apiPath(line);
    }

    /// The path as the API's description has it, with any name for a parameter.
    private static String apiPath(LoadLine line) {
        return line.path().replaceAll("/@[^/]+", "/{}");
    }
}
