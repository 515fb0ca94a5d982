package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is written about a child stays in the record of the child: canaries in every text field, in records that were
/// taken and in requests that were refused, are nowhere else afterwards.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {

    private static final String AUTHORITY = "E08000018";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ARRIVAL = Duration.ofSeconds(60);

    /// What a service keeps beside its records, for other eyes than those of the records.
    private static final Set<String> BESIDE_THE_RECORDS = Set.of("access_log", "access_log_seal", "outbox");

    /// One and the same, because who asks for many unknown ones is not answered any more.
    private static final String ABSENT = UUID.randomUUID().toString();

    private final Suite suite;
    private final Canary canary = new Canary();
    private final Web web = new Web();
    private final FreshToken token;
    private final List<HttpResponse<String>> refusals = new ArrayList<>();

    LeakTest(Suite suite) {
        this.suite = suite;
        this.token = new FreshToken(() -> suite.token(Load.ROLE, AUTHORITY));
    }

    @BeforeAll
    void write_canaries_everywhere() throws Exception {
        CanarySample canaries = new CanarySample(canary, suite);
        LoadFile sample = canaries.file();
        Progress progress = new Progress(System.out, false);
        try (Loader loader = suite.loader(AUTHORITY)) {
            LoadReport made = loader.load(sample, progress);
            assertThat(made.problems()).isEmpty();
            assertThat(made.changed()).isEqualTo(sample.lines().size());
            // those that others need are refused, and should be
            assertThat(loader.load(canaries.withdrawals(sample), progress).changed())
                    .isGreaterThan(10);
        }
        GateCanaries gates = new GateCanaries(canary, suite, AUTHORITY);
        gates.write(Service.CASES);
        gates.write(Service.CONFERENCES);
        Set<String> operations = new HashSet<>();
        for (LoadLine line : sample.lines()) {
            if (operations.add(CanarySample.operation(line))) {
                refuseFaultsOf(line);
            }
        }
        awaitArrival();
    }

    @Test
    void no_refusal_repeats_what_was_sent() {
        assertThat(refusals).extracting(HttpResponse::statusCode).contains(400, 401, 404, 405, 409);
        assertThat(refusals)
                .allSatisfy(answer -> assertThat(
                                canary.isIn(answer.body() + answer.headers().map()))
                        .as(
                                "%s %s: %s",
                                answer.statusCode(), answer.request().uri().getPath(), answer.body())
                        .isFalse());
    }

    @Test
    void no_log_tells_and_none_can_be_made_to_say_what_a_request_wants() throws IOException {
        try (Stream<Path> files = Files.walk(suite.directory())) {
            List<Path> logs = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".log"))
                    .toList();
            assertThat(logs).hasSizeGreaterThanOrEqualTo(7);
            for (Path log : logs) {
                assertThat(canary.isIn(Files.readString(log, StandardCharsets.ISO_8859_1)))
                        .as(log.getFileName() + " tells")
                        .isFalse();
            }
        }
        for (Service service : Service.values()) {
            for (String line : Files.readAllLines(suite.part(service).log())) {
                assertThat(JSON.readTree(line).isObject())
                        .as("a line of " + service)
                        .isTrue();
            }
        }
    }

    @Test
    void no_event_tells() {
        int events = 0;
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(reader())) {
            List<TopicPartition> partitions = Stream.of(Service.values())
                    .filter(Service::isProducer)
                    .flatMap(service -> consumer.partitionsFor(service.topic()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            long ends = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (events < ends) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(5))) {
                    assertThat(canary.isIn(whole(event)))
                            .as("an event of " + event.topic())
                            .isFalse();
                    events++;
                }
            }
        }
        assertThat(events).isGreaterThan(20);
    }

    @Test
    void reporting_knows_nothing_nor_does_an_access_log_or_an_outbox() throws SQLException {
        for (Service service : Service.values()) {
            try (Connection database = suite.database(service)) {
                Set<String> tables = tablesThatTell(database);
                if (service.isProducer()) {
                    assertThat(tables).as("the canaries of " + service).isNotEmpty();
                    tables.retainAll(BESIDE_THE_RECORDS);
                }
                assertThat(tables).as(service.module()).isEmpty();
            }
        }
    }

    @Test
    void no_metric_tells() throws IOException {
        for (Service service : Service.values()) {
            HttpResponse<String> metrics =
                    web.get(suite.ports().management(service).resolve("/q/metrics"));
            assertThat(metrics.body()).contains("http_server_requests");
            assertThat(metrics.body().lines().filter(canary::isIn))
                    .as(service.module())
                    .isEmpty();
        }
    }

    /// Sends the request again with every fault that a text can be.
    private void refuseFaultsOf(LoadLine line) throws IOException {
        URI address = URI.create(suite.ports().url(line.service()) + line.path().replaceAll("@[^/]+", ABSENT));
        for (String field : fields(line)) {
            send(line, address, line.body().deepCopy().put(field, canary.song()).toString());
        }
        send(line, address, again(line).toString());
        send(line, address, line.body().deepCopy().put(canary.song(), 1).toString());
        send(line, address, "\"" + canary.song() + "\"");
        send(line, address, "{\"forename\": " + canary.song());
        send(line, URI.create(address + "/" + canary.voice()), "{}");
        send(line, URI.create(address + "?" + canary.song() + "=" + canary.song()), "{}");
        for (String header :
                List.of("Purpose-Of-Use", "If-Match", "Idempotency-Key", "Content-Type", "Accept", "Authorization")) {
            send(line, address, line.body().toString(), header, canary.song());
        }
        keep(web.get(URI.create(address + "/" + canary.voice()), headers(Map.of())));
        keep(web.get(
                URI.create(address + "?pageSize=" + canary.song() + "&cursor=" + canary.song()), headers(Map.of())));
    }

    private static List<String> fields(LoadLine line) {
        List<String> fields = new ArrayList<>();
        line.body().fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /// The same once more, as if another system had sent it.
    private ObjectNode again(LoadLine line) {
        ObjectNode body = line.body().deepCopy();
        return line.makes().isPresent() ? body.put("sourceId", canary.song()) : body;
    }

    private void send(LoadLine line, URI address, String body, String... header) throws IOException {
        Map<String, String> own = header.length == 0 ? Map.of() : Map.of(header[0], header[1]);
        keep(web.request(line.method(), address, body, headers(own)));
    }

    private void keep(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            refusals.add(answer);
        }
    }

    private String[] headers(Map<String, String> own) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Authorization",
                "Bearer " + token.get(),
                "Content-Type",
                "application/json",
                "Purpose-Of-Use",
                "STATUTORY_RETURN",
                "If-Match",
                "\"1\""));
        headers.putAll(own);
        return headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }

    private void awaitArrival() {
        try (ServiceClient reporting = suite.client("performance-lead", AUTHORITY, "AUDIT")) {
            await().atMost(ARRIVAL)
                    .until(() -> reporting
                            .read(Service.REPORTING, "/v1/reconciliation")
                            .body()
                            .path("state")
                            .asText()
                            .equals("MATCH"));
        }
    }

    private Set<String> tablesThatTell(Connection database) throws SQLException {
        Set<String> telling = new TreeSet<>();
        for (String table : tables(database)) {
            try (PreparedStatement search = database.prepareStatement(
                    "select exists (select from %s t where t::text like any (?))".formatted(table))) {
                search.setArray(1, database.createArrayOf("text", new String[] {
                    "%" + canary.voice() + "%", "%" + canary.inHexadecimal() + "%"
                }));
                try (ResultSet row = search.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        telling.add(table);
                    }
                }
            }
        }
        return telling;
    }

    private static List<String> tables(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
                ResultSet row = query.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private Map<String, Object> reader() {
        Map<String, Object> reader = new HashMap<>(suite.kafka(Service.REPORTING));
        reader.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        reader.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        return reader;
    }

    private static String whole(ConsumerRecord<String, String> event) {
        StringBuilder whole = new StringBuilder(event.key() + event.value());
        for (Header header : event.headers()) {
            whole.append(header.key()).append(new String(header.value(), StandardCharsets.UTF_8));
        }
        return whole.toString();
    }
}
