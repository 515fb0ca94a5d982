package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the loader speaks: against a server that answers as it is told to. That the services understand it is shown by
/// the acceptance test of the sample.
class LoaderTest {

    private static final String CHILD = """
            {"service":"cases","method":"POST","path":"/v1/children","body":{"surname":"Sampleton-01","sourceSystem":"S","sourceId":"child:1"}}""";
    private static final String CARE = """
            {"service":"cases","method":"POST","path":"/v1/periods-of-care","body":{"childId":"@child:1","sourceSystem":"S","sourceId":"care:1"}}""";
    private static final String CEASED = """
            {"service":"cases","method":"PUT","path":"/v1/periods-of-care/@care:1/cessation","body":{"ceasedOn":"2014-01-01"}}""";

    @TempDir
    Path directory;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = serverOfCases();
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// On a port that a suite's cases service could have.
    private static HttpServer serverOfCases() throws IOException {
        for (int port = 11_081; ; port += 1_000) {
            try {
                return HttpServer.create(new InetSocketAddress("localhost", port), 0);
            } catch (BindException inUse) {
                if (port > Ports.HIGHEST_BASE) {
                    throw inUse;
                }
            }
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void puts_the_ids_that_the_service_gave_in_the_place_of_names() throws IOException {
        answers("POST /v1/children", "201 {\"id\":\"c-1\"}");
        answers("POST /v1/periods-of-care", "201 {\"id\":\"p-1\"}");
        answers("PUT /v1/periods-of-care/p-1/cessation", "200 {\"id\":\"p-1\"}");

        LoadReport report = load(CHILD, CARE, CEASED);

        assertThat(report.problems()).isEmpty();
        assertThat(report.changed()).isEqualTo(3);
        assertThat(asked.get(1)).contains("\"childId\":\"c-1\"");
        assertThat(asked.get(2)).contains("If-Match=\"1\"").containsPattern("Idempotency-Key=[0-9a-f-]{36}");
    }

    @Test
    void sends_no_change_that_a_record_known_before_shows_whatever_was_corrected_since() throws IOException {
        answers("POST /v1/children", "200 {\"id\":\"c-1\"}");
        answers("POST /v1/periods-of-care", "200 {\"id\":\"p-1\",\"ceasedOn\":\"2014-01-02\"}");

        LoadReport report = load(CHILD, CARE, CEASED);

        assertThat(report.alreadyThere()).isEqualTo(3);
        assertThat(report.changed()).isZero();
        assertThat(asked).hasSize(2);
    }

    @Test
    void makes_a_change_that_an_interrupted_load_had_not_come_to() throws IOException {
        answers("POST /v1/children", "200 {\"id\":\"c-1\"}");
        answers("POST /v1/periods-of-care", "200 {\"id\":\"p-1\",\"ceasedOn\":null}");
        answers("PUT /v1/periods-of-care/p-1/cessation", "200 {\"id\":\"p-1\"}");

        LoadReport report = load(CHILD, CARE, CEASED);

        assertThat(report.alreadyThere()).isEqualTo(2);
        assertThat(report.changed()).isEqualTo(1);
    }

    @Test
    void reads_a_record_again_that_has_changed_since_it_was_made() throws IOException {
        answers("POST /v1/children", "201 {\"id\":\"c-1\"}");
        answers("POST /v1/periods-of-care", "201 {\"id\":\"p-1\"}");
        answers("PUT /v1/periods-of-care/p-1/cessation", "412 {}", "200 {\"id\":\"p-1\"}");
        answers("GET /v1/periods-of-care/p-1", "200 {\"id\":\"p-1\"}");

        LoadReport report = load(CHILD, CARE, CEASED);

        assertThat(report.problems()).isEmpty();
        assertThat(asked.get(3)).startsWith("GET /v1/periods-of-care/p-1 ");
    }

    @Test
    void reports_a_refusal_by_line_with_its_code_and_what_needed_that_line_and_goes_on() throws IOException {
        answers(
                "POST /v1/children",
                "422 {\"code\":\"child-born-in-future\",\"detail\":\"The birth date is after today\"}");
        answers("POST /v1/employers", "201 {\"id\":\"e-1\"}");

        LoadReport report = load(
                CHILD,
                CARE,
                "{\"service\":\"cases\",\"method\":\"POST\",\"path\":\"/v1/employers\",\"body\":{\"sourceId\":\"e:1\"}}");

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(LoadReport.Problem::toString)
                .containsExactly(
                        "lines.ndjson:1: child-born-in-future: The birth date is after today",
                        "lines.ndjson:2: record-not-loaded: Needs child:1, which was not loaded");
    }

    @Test
    void tries_again_what_fails_for_the_moment_with_a_new_token_where_that_was_refused() throws IOException {
        answers("POST /v1/children", "503 {}", "401 {}", "201 {\"id\":\"c-1\"}");

        assertThat(load(CHILD).changed()).isEqualTo(1);
        assertThat(asked).hasSize(3);
        assertThat(asked.getLast()).contains("token-2");
    }

    @Test
    void is_refused_lines_that_are_no_requests() {
        assertThatThrownBy(() -> load("{\"service\":\"cases\""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lines.ndjson:1 is not JSON");
        assertThatThrownBy(() -> load(CHILD, CHILD.replace("cases", "reporting")))
                .isInstanceOf(Refusal.class)
                .hasMessage("lines.ndjson:2 needs the service cases, conferences or lado");
        assertThatThrownBy(() -> load(CHILD.replace("POST", "DELETE"))).hasMessageContaining("POST or PUT");
        assertThatThrownBy(() -> load(CHILD.replace("/v1/children", "//elsewhere")))
                .hasMessageContaining("path");
        assertThatThrownBy(() -> LoadFile.of("no-such-sample")).hasMessageContaining("no sample and no file");
        assertThat(asked).isEmpty();
    }

    @Test
    void keeps_lines_of_a_common_record_in_one_chain_and_others_apart() {
        List<LoadLine> lines = List.of(
                LoadLine.parse("1", CHILD),
                LoadLine.parse("2", CHILD.replace("child:1", "child:2")),
                LoadLine.parse("3", CARE),
                LoadLine.parse("4", CHILD.replace("\"cases\"", "\"conferences\"")),
                LoadLine.parse("5", CEASED));

        assertThat(LoadChains.of(lines))
                .extracting(chain -> chain.stream().map(LoadLine::place).toList())
                .containsExactly(List.of("1", "3", "5"), List.of("2"), List.of("4"));
    }

    private LoadReport load(String... lines) throws IOException {
        Path file = directory.resolve("lines.ndjson");
        Files.write(file, List.of(lines));
        Ports ports = new Ports(server.getAddress().getPort() - 81);
        try (Loader loader = new Loader(ports, () -> "token-" + tokens.incrementAndGet())) {
            return loader.load(
                    LoadFile.of(file.toString()),
                    new Progress(
                            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false));
        }
    }

    /// What is answered to a request, one after another, the last for ever.
    private void answers(String request, String... statusAndBody) {
        answers.put(request, new ArrayList<>(List.of(statusAndBody)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add("%s If-Match=%s Idempotency-Key=%s %s %s"
                    .formatted(
                            request,
                            exchange.getRequestHeaders().getFirst("If-Match"),
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            body));
            List<String> told = answers.getOrDefault(request, List.of("404 {\"code\":\"not-found\"}"));
            String answer = told.size() > 1 ? told.removeFirst() : told.getFirst();
            byte[] content = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
