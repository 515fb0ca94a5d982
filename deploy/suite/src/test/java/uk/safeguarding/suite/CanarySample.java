package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One request of each kind that Rutland's sample has, with the records that it needs, and canaries in every text field
/// that the API describes: those that the sample leaves empty too.
final class CanarySample {

    private final Canary canary;
    private final Map<Service, ApiDocument> apis = new HashMap<>();
    private final Map<String, LoadLine> makers = new HashMap<>();

    CanarySample(Canary canary, Suite suite) throws IOException {
        this.canary = canary;
        for (Service service : Service.values()) {
            apis.put(service, ApiDocument.of(suite, service));
        }
    }

    /// The requests in an order in which they can be sent. What nobody refers to is withdrawn in the end, so that there
    /// are reasons for that too.
    LoadFile file() throws IOException {
        LoadFile rutland = LoadFile.of(LoadFile.RUTLAND);
        rutland.lines().forEach(line -> line.makes().ifPresent(name -> makers.put(key(line, name), line)));
        Map<String, LoadLine> firsts = new LinkedHashMap<>();
        rutland.lines().forEach(line -> firsts.putIfAbsent(kind(line), line));
        List<LoadLine> lines = new ArrayList<>();
        needed(rutland, firsts.values())
                .forEach(place -> lines.add(withCanaries(rutland.lines().get(place))));
        lines.addAll(withdrawals(lines));
        return new LoadFile("canaries", rutland.authority(), List.copyOf(lines));
    }

    private List<LoadLine> withdrawals(List<LoadLine> lines) {
        Set<String> neededByOthers = lines.stream()
                .flatMap(line -> line.references().stream().map(name -> key(line, name)))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.makes().isPresent()
                        && !line.path().contains("@")
                        && !neededByOthers.contains(key(line, line.makes().get())))
                .map(line -> withCanaries(new LoadLine(
                        line.place() + ", withdrawn",
                        line.service(),
                        "POST",
                        line.path() + "/@" + line.makes().get() + "/void",
                        JsonNodeFactory.instance.objectNode().put("reasonCode", "DATA_ENTRY_ERROR"))))
                .toList();
    }

    private Set<Integer> needed(LoadFile file, Collection<LoadLine> lines) {
        Map<LoadLine, Integer> places = new HashMap<>();
        for (int i = 0; i < file.lines().size(); i++) {
            places.put(file.lines().get(i), i);
        }
        Set<Integer> needed = new TreeSet<>();
        Deque<LoadLine> open = new ArrayDeque<>(lines);
        while (!open.isEmpty()) {
            LoadLine line = open.pop();
            if (needed.add(places.get(line))) {
                line.references().forEach(name -> open.push(makers.get(key(line, name))));
            }
        }
        return needed;
    }

    private LoadLine withCanaries(LoadLine line) {
        ObjectNode body = line.body().deepCopy();
        apis.get(line.service()).texts(line.method(), apiPath(line)).forEach(text -> put(body, text));
        return new LoadLine(line.place(), line.service(), line.method(), line.path(), body);
    }

    /// The `sourceId` is the name by which the loader knows the record, and stays.
    private void put(ObjectNode body, ApiDocument.Text text) {
        if (text.name().equals("sourceId")) {
            return;
        }
        JsonNode value = TextNode.valueOf(canary.sing(text.longest()));
        ArrayNode many = JsonNodeFactory.instance.arrayNode().add(value);
        JsonNode parent = body.at(text.parent());
        if (parent instanceof ObjectNode object) {
            object.set(text.name(), text.many() ? many : value);
        }
    }

    private static String kind(LoadLine line) {
        return line.service() + line.method() + apiPath(line) + new TreeSet<>(names(line.body()));
    }

    private static Set<String> names(ObjectNode body) {
        Set<String> names = new TreeSet<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// The path as the API's description has it, with any name for a parameter.
    static String apiPath(LoadLine line) {
        return line.path().replaceAll("/@[^/]+", "/{}");
    }

    private static String key(LoadLine line, String name) {
        return line.service() + " " + name;
    }
}
