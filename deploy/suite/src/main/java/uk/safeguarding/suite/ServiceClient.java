package uk.safeguarding.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// Speaks to the services as the loader. What fails for the moment only, it tries again: a repeated request changes
/// nothing twice.
final class ServiceClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 6;
    private static final String PURPOSE = "STATUTORY_RETURN";

    private final Ports ports;
    private final FreshToken token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /// @param tokens gives a new access token of the loader
    ServiceClient(Ports ports, Supplier<String> tokens) {
        this.ports = ports;
        this.token = new FreshToken(tokens);
    }

    /// @param headers besides those that every request has
    /// @throws Refusal if the service does not answer, also when asked again
    ServiceAnswer send(Service service, String method, String path, JsonNode body, Map<String, String> headers)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                .timeout(PATIENCE)
                .header("Purpose-Of-Use", PURPOSE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        return send(service, request);
    }

    /// A record as it is now.
    ServiceAnswer read(Service service, String path) throws InterruptedException {
        return send(
                service,
                HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                        .timeout(PATIENCE)
                        .header("Purpose-Of-Use", PURPOSE));
    }

    private ServiceAnswer send(Service service, HttpRequest.Builder request) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                request.setHeader("Authorization", "Bearer " + token.get());
                HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
                if (!isForTheMoment(response.statusCode()) || attempt == ATTEMPTS) {
                    return answer(response);
                }
                if (response.statusCode() == 401) {
                    token.renew();
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new Refusal(service.module() + " does not answer on " + ports.url(service) + ": is the suite"
                            + " running? Start it with ./suite run");
                }
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static boolean isForTheMoment(int status) {
        return status == 401 || status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static ServiceAnswer answer(HttpResponse<String> response) {
        return new ServiceAnswer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(null), body(response.body()));
    }

    private static JsonNode body(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
