package uk.safeguarding.reporting.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.facts.FactTables;
import uk.safeguarding.reporting.facts.RecordType;
import uk.safeguarding.reporting.reconciliation.EventLogClient.Summary;
import uk.safeguarding.reporting.reconciliation.Ledger.Cell;
import uk.safeguarding.reporting.reconciliation.Ledger.Entry;

/// The event logs of all producers.
@ApplicationScoped
public class EventLogs {

    private static final int PAGE = 5_000;
    private static final int SECONDS_TO_CONNECT = 3;
    private static final int SECONDS_TO_ANSWER = 30;

    private final Map<String, EventLogClient> clients;
    private final FactTables tables;
    private final ObjectMapper json;

    EventLogs(Producers producers, FactTables tables, ObjectMapper json) {
        this.clients = producers.byService().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, producer -> client(producer.getValue())));
        this.tables = tables;
        this.json = json;
    }

    private static EventLogClient client(Producers.Producer producer) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(producer.url())
                .connectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                .build(EventLogClient.class);
    }

    /// The services whose events are compared.
    SortedSet<String> services() {
        return new TreeSet<>(clients.keySet());
    }

    /// What `service` has recorded.
    ///
    /// @throws jakarta.ws.rs.ProcessingException if the service is away
    Summary summary(String service) {
        return client(service).summary();
    }

    /// The events of a cell by id. Those above the watermark are not among them.
    Map<UUID, Entry> events(String service, Cell cell) {
        Map<UUID, Entry> events = new HashMap<>();
        @Nullable String cursor = null;
        do {
            RestResponse<String> page = client(service).list(cell.type(), cell.month(), cursor, PAGE);
            lines(page).map(line -> read(cell, line)).forEach(event -> events.put(event.eventId(), event));
            cursor = page.getHeaderString("Next-Cursor");
        } while (cursor != null);
        return events;
    }

    private static Stream<String> lines(RestResponse<String> page) {
        @Nullable String body = page.getEntity();
        return body == null ? Stream.empty() : body.lines();
    }

    private Entry read(Cell cell, String line) {
        try {
            JsonNode event = json.readTree(line);
            return new Entry(
                    cell,
                    UUID.fromString(event.path("id").textValue()),
                    recordId(cell.type(), event.path("data")),
                    event.path("localauthority").textValue(),
                    Instant.parse(event.path("time").textValue()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The event log of " + cell.type() + " is not NDJSON", e);
        }
    }

    /// Which record it is, unless this version does not know the type.
    private @Nullable UUID recordId(String type, JsonNode data) {
        Optional<String> field = RecordType.ofEventType(type)
                .map(tables::of)
                .map(table -> table.id().field());
        return field.map(name -> UUID.fromString(data.path(name).textValue())).orElse(null);
    }

    private EventLogClient client(String service) {
        EventLogClient client = clients.get(service);
        if (client == null) {
            throw new IllegalArgumentException("No producer " + service);
        }
        return client;
    }
}
