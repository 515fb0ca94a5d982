package uk.safeguarding.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Stands in for the event logs of the other services and for the issuer of tokens: what a test says that they have
/// recorded, they have recorded.
public final class StandInProducers implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "a-token-of-the-service-account";
    private static final String URL = "stand-in-producers.url";

    private final Map<String, List<String>> recorded = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", exchange -> answer(exchange, 200, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}""".formatted(TOKEN)));
        for (String service : List.of("cases", "conferences", "lado")) {
            server.createContext("/" + service, exchange -> serve(service, exchange));
        }
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        System.setProperty(URL, url);
        return Map.of(
                "producers.cases.url",
                url + "/cases",
                "producers.conferences.url",
                url + "/conferences",
                "producers.lado.url",
                url + "/lado",
                "quarkus.oidc-client.auth-server-url",
                url,
                "quarkus.oidc-client.discovery-enabled",
                "false",
                "quarkus.oidc-client.token-path",
                "/token",
                "quarkus.oidc-client.credentials.secret",
                "a-secret-of-the-tests");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// Says what a service has recorded, instead of what was said before.
    public static void recorded(String service, List<SampleEvent> events) {
        String lines = events.stream().map(StandInProducers::line).collect(Collectors.joining("\n"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty(URL) + "/" + service))
                .PUT(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String line(SampleEvent event) {
        return JSON.valueToTree(Map.of(
                        "id", event.id(),
                        "type", event.type(),
                        "subject", event.headers().get("ce_subject"),
                        "time", event.headers().get("ce_time"),
                        "localauthority", event.headers().get("ce_localauthority"),
                        "subjectkey", event.headers().get("ce_subjectkey"),
                        "revision", event.data().get("revision"),
                        "data", event.data()))
                .toString();
    }

    private void serve(String service, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            String lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            recorded.put(service, lines.lines().toList());
            answer(exchange, 204, "");
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "");
        } else if (path.endsWith("/v1/events/summary")) {
            answer(exchange, 200, summary(recorded.getOrDefault(service, List.of())));
        } else {
            answer(exchange, 200, page(recorded.getOrDefault(service, List.of()), exchange));
        }
    }

    private static String summary(List<String> lines) throws IOException {
        Map<String, List<JsonNode>> cells = new TreeMap<>();
        for (String line : lines) {
            JsonNode event = JSON.readTree(line);
            cells.computeIfAbsent(cell(event), _ -> new java.util.ArrayList<>()).add(event);
        }
        List<Map<String, Object>> summaries = cells.entrySet().stream()
                .map(cell -> Map.<String, Object>of(
                        "type",
                        cell.getKey().split(" ", 2)[0],
                        "month",
                        cell.getKey().split(" ", 2)[1],
                        "count",
                        cell.getValue().size(),
                        "digest",
                        digest(cell.getValue())))
                .toList();
        return JSON.writeValueAsString(Map.of("watermark", Instant.now().toString(), "summaries", summaries));
    }

    private static String cell(JsonNode event) {
        return event.get("type").textValue() + " "
                + event.get("time").textValue().substring(0, 7);
    }

    private static String digest(List<JsonNode> events) {
        return events.stream()
                .map(event -> eightBytes(event.get("id").textValue()))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(BigInteger.TWO.pow(64))
                .toString();
    }

    private static BigInteger eightBytes(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Two lines a page, so that there is always another one.
    private static String page(List<String> lines, HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        int from = Integer.parseInt(query.getOrDefault("after", "0"));
        List<String> asked = new java.util.ArrayList<>();
        for (String line : lines) {
            if (cell(JSON.readTree(line)).equals(query.get("type") + " " + query.get("month"))) {
                asked.add(line);
            }
        }
        int to = Math.min(from + 2, asked.size());
        if (to < asked.size()) {
            exchange.getResponseHeaders().add("Next-Cursor", Integer.toString(to));
        }
        exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        return String.join("\n", asked.subList(from, to));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
