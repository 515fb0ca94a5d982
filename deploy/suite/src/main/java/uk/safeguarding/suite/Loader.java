package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Sends the lines of a file to the public APIs of the services, chains side by side, each in its own order.
///
/// May be repeated for ever. A record is made once, by its source; a change is not sent again to a record that was
/// there before this load and shows it. A line that is refused is reported, and so are those that needed it; the others
/// go on.
final class Loader implements AutoCloseable {

    private static final int REQUESTS_AT_A_TIME = 8;
    private static final int STALE = 412;
    private static final String PURPOSE = "STATUTORY_RETURN";
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final ServiceClient services;
    private final Semaphore turns = new Semaphore(REQUESTS_AT_A_TIME);
    private final Map<String, LoadedRecord> records = new ConcurrentHashMap<>();

    /// @param tokens gives a new access token of the loader in the authority
    Loader(Ports ports, Supplier<String> tokens) {
        this.services = new ServiceClient(ports, tokens, PURPOSE, PATIENCE);
    }

    /// @throws Refusal if a service or Keycloak does not answer at all
    LoadReport load(LoadFile file, Progress progress) {
        LoadReport report = new LoadReport(file.name(), file.lines().size(), progress);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            LoadChains.of(file.lines()).forEach(chain -> threads.execute(() -> loadChain(chain, report)));
        }
        report.finish();
        return report;
    }

    private void loadChain(List<LoadLine> chain, LoadReport report) {
        try {
            for (LoadLine line : chain) {
                if (report.isBrokenOff()) {
                    return;
                }
                turns.acquire();
                try {
                    load(line, report);
                    report.step();
                } finally {
                    turns.release();
                }
            }
        } catch (Refusal e) {
            report.brokenOff(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load(LoadLine line, LoadReport report) throws InterruptedException {
        Optional<String> missing = line.references().stream()
                .filter(name -> !records.containsKey(key(line.service(), name)))
                .findFirst();
        if (missing.isPresent()) {
            report.refused(line, "record-not-loaded", "Needs " + missing.get() + ", which was not loaded");
        } else if (line.changes().isPresent()) {
            change(line, key(line.service(), line.changes().get()), report);
        } else {
            make(line, report);
        }
    }

    private void make(LoadLine line, LoadReport report) throws InterruptedException {
        ServiceAnswer answer = services.send(line.service(), line.method(), path(line), body(line), Map.of());
        if (!answer.isDone()) {
            report.refused(line, answer);
            return;
        }
        boolean before = answer.status() == 200;
        line.makes()
                .ifPresent(name -> records.put(
                        key(line.service(), name),
                        new LoadedRecord(answer.body().path("id").asText(), answer.etag(), answer.body(), before)));
        report.accepted(!before);
    }

    private void change(LoadLine line, String key, LoadReport report) throws InterruptedException {
        LoadedRecord record = Objects.requireNonNull(records.get(key));
        if (record.before() && record.shows(line.body())) {
            report.accepted(false);
            return;
        }
        ServiceAnswer answer = send(line, record);
        if (answer.status() == STALE) {
            // It has changed since it was made: by what another line made, or by somebody else.
            ServiceAnswer now = services.read(line.service(), resolve(line, line.pathOfRecord()));
            record = new LoadedRecord(record.id(), now.etag(), now.body(), record.before());
            answer = send(line, record);
        }
        if (!answer.isDone()) {
            report.refused(line, answer);
            return;
        }
        JsonNode state = answer.body().isObject() ? answer.body() : record.state();
        records.put(key, new LoadedRecord(record.id(), answer.etag(), state, record.before()));
        report.accepted(true);
    }

    private ServiceAnswer send(LoadLine line, LoadedRecord record) throws InterruptedException {
        String etag = Objects.requireNonNullElse(record.etag(), "\"1\"");
        String request = line.method() + " " + line.service() + path(line) + " " + line.body() + " " + etag;
        UUID key = UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8));
        return services.send(
                line.service(),
                line.method(),
                path(line),
                body(line),
                Map.of("If-Match", etag, "Idempotency-Key", key.toString()));
    }

    private String path(LoadLine line) {
        return resolve(line, line.path());
    }

    /// The path with ids in the place of names.
    private String resolve(LoadLine line, String path) {
        return Arrays.stream(path.split("/"))
                .map(segment -> resolveText(line.service(), segment))
                .collect(Collectors.joining("/"));
    }

    private JsonNode body(LoadLine line) {
        return resolve(line.service(), line.body());
    }

    private JsonNode resolve(Service service, JsonNode node) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(resolveText(service, text.asText()));
            case ObjectNode object -> {
                ObjectNode resolved = object.objectNode();
                object.properties().forEach(field -> resolved.set(field.getKey(), resolve(service, field.getValue())));
                yield resolved;
            }
            case ArrayNode array -> {
                ArrayNode resolved = array.arrayNode();
                array.forEach(element -> resolved.add(resolve(service, element)));
                yield resolved;
            }
            default -> node;
        };
    }

    private String resolveText(Service service, String text) {
        return LoadLine.isReference(text)
                ? Objects.requireNonNull(records.get(key(service, text.substring(1))))
                        .id()
                : text;
    }

    private static String key(Service service, String name) {
        return service + " " + name;
    }

    @Override
    public void close() {
        services.close();
    }
}
