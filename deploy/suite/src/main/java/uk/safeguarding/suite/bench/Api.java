package uk.safeguarding.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import uk.safeguarding.suite.FreshToken;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// The suite as one person of the demonstration uses it over HTTP. What is not acknowledged ends the measurement.
final class Api implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite;
    private final String purpose;
    private final FreshToken token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /// @param purpose of use, said with every request
    Api(Suite suite, String role, String authority, String purpose) {
        this.suite = suite;
        this.purpose = purpose;
        this.token = new FreshToken(() -> suite.token(role, authority));
    }

    JsonNode get(Service service, String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(service, path)).body());
    }

    /// Reads without looking at what was read.
    void read(Service service, String path) throws IOException, InterruptedException {
        send(request(service, path));
    }

    /// Reads an answer that may be larger than memory, and keeps nothing of it.
    void drain(Service service, String path) throws IOException, InterruptedException {
        HttpResponse<Void> response = http.send(request(service, path).build(), BodyHandlers.discarding());
        if (response.statusCode() >= 300) {
            throw new IOException("GET " + path + " was answered " + response.statusCode());
        }
    }

    /// @param headers names and values in turn
    HttpResponse<String> send(Service service, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /// Sends a file.
    HttpResponse<String> sendFile(Service service, String path, String file, String contentType)
            throws IOException, InterruptedException {
        return send(request(service, path).header("Content-Type", contentType).POST(BodyPublishers.ofString(file)));
    }

    /// @return the id of the new record
    String create(Service service, String path, String body) throws IOException, InterruptedException {
        String location = send(service, "POST", path, body)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(URI.create(suite.ports().url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Purpose-Of-Use", purpose);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.request().method() + " " + response.uri() + " was answered "
                    + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    @Override
    public void close() {
        http.close();
    }
}
