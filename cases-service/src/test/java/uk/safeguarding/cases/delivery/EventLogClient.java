package uk.safeguarding.cases.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.testing.TestToken;

/// The event log as reporting's service account reads it.
final class EventLogClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = TestToken.as("system").sign();

    private EventLogClient() {}

    static Instant watermark() {
        return Instant.parse(summary().getString("watermark"));
    }

    static JsonPath summary() {
        return asSystem()
                .get("/v1/events/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The ids of all events, page by page.
    static List<UUID> all(int pageSize) throws IOException {
        List<UUID> ids = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification request = asSystem().queryParam("pageSize", pageSize);
            Response page = (after == null ? request : request.queryParam("after", after)).get("/v1/events");
            assertThat(page.statusCode()).isEqualTo(200);
            for (String line : page.asString().lines().toList()) {
                ids.add(UUID.fromString(JSON.readTree(line).get("id").asText()));
            }
            after = page.header("Next-Cursor");
        } while (after != null);
        return ids;
    }

    private static RequestSpecification asSystem() {
        return given().auth().oauth2(TOKEN);
    }
}
