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

/// Speaks to the services as one person. What fails for the moment only, it tries again: a repeated request changes
/// nothing twice.
public final class ServiceClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ONE_ANSWER = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Ports ports;
    private final FreshToken token;
    private final String purpose;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ONE_ANSWER).build();

    /// @param tokens   gives a new access token of the person
    /// @param purpose  of use
    /// @param patience how long to try again
    ServiceClient(Ports ports, Supplier<String> tokens, String purpose, Duration patience) {
        this.ports = ports;
        this.token = new FreshToken(tokens);
        this.purpose = purpose;
        this.patience = patience;
    }

    /// @param headers besides those that every request has
    /// @throws Refusal if the service does not answer, also when asked again
    public ServiceAnswer send(Service service, String method, String path, JsonNode body, Map<String, String> headers)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                .timeout(ONE_ANSWER)
                .header("Purpose-Of-Use", purpose)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        return send(service, request);
    }

    /// A record as it is now.
    public ServiceAnswer read(Service service, String path) throws InterruptedException {
        return send(
                service,
                HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                        .timeout(ONE_ANSWER)
                        .header("Purpose-Of-Use", purpose));
    }

    private ServiceAnswer send(Service service, HttpRequest.Builder request) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            boolean last = System.nanoTime() > end;
            try {
                request.setHeader("Authorization", "Bearer " + token.get());
                HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
                if (last || !isForTheMoment(response.statusCode())) {
                    return answer(response);
                }
                if (response.statusCode() == 401) {
                    token.renew();
                }
            } catch (IOException e) {
                if (last) {
                    throw new Refusal(service.module() + " does not answer on " + ports.url(service) + ": is the suite"
                            + " running? Start it with ./suite run");
                }
            }
            Thread.sleep(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static boolean isForTheMoment(int status) {
        return status == 401 || status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static ServiceAnswer answer(HttpResponse<String> response) {
        return new ServiceAnswer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Location").orElse(null),
                body(response.body()));
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
