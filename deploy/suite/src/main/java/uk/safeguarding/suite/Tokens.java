package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Access tokens of the demonstration's people, and of reporting's service account.
public final class Tokens {

    static final String SERVICE_ACCOUNT = "reporting-service-account";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final Secrets secrets;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Tokens(Ports ports, Secrets secrets) {
        this.endpoint = URI.create(ports.realm() + "/protocol/openid-connect/token");
        this.secrets = secrets;
    }

    /// An access token by the password grant, which only the demonstration's realm has. It lives for five minutes.
    ///
    /// @throws Refusal if Keycloak does not run or refuses
    public String of(DemonstrationUser person) {
        return grant(Map.of(
                "grant_type",
                "password",
                "client_id",
                "suite-cli",
                "username",
                person.username(),
                "password",
                secrets.password(person.secret())));
    }

    /// An access token of the service account that has the role `system`.
    public String ofServiceAccount() {
        return grant(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                SERVICE_ACCOUNT,
                "client_secret",
                secrets.password(SERVICE_ACCOUNT)));
    }

    private String grant(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Refusal("Keycloak refused a token (" + response.statusCode() + "): " + response.body());
            }
            JsonNode answer = JSON.readTree(response.body());
            return answer.get("access_token").asText();
        } catch (ConnectException e) {
            throw new Refusal("Nothing answers on " + endpoint.getAuthority()
                    + ": the suite is not running or not ready. Start it with ./suite run");
        } catch (IOException e) {
            throw new Refusal("Keycloak gave no token: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for a token.");
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
