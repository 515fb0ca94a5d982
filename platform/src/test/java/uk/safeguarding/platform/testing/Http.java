package uk.safeguarding.platform.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import uk.safeguarding.platform.testing.Credentials.Header;

/// Sends requests that are many and plain to the service under test: REST Assured takes ten times as long for each.
final class Http {

    /// Of HTTP/1.1: the frames of HTTP/2 cost both sides more than they carry here.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    /// The address of a path of the service under test.
    static String address(String path) {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }

    /// A request whose body, if it has one, is as good as none.
    static HttpResponse<String> send(String method, String address, List<Header> headers) {
        return send(method, address, "{}", headers);
    }

    /// @param body sent unless the method is GET
    static HttpResponse<String> send(String method, String address, String body, List<Header> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        }
        headers.forEach(header -> request.header(header.name(), header.value()));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + address + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
