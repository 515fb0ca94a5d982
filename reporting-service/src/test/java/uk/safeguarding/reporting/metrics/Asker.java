package uk.safeguarding.reporting.metrics;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;
import uk.safeguarding.platform.testing.TestToken;

/// Asks for figures over HTTP, with the token of a role in the authority of the facts that a test told.
public final class Asker {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String authority;
    private final String role;

    private Asker(String authority, String role) {
        this.authority = authority;
        this.role = role;
    }

    /// As the one who may see all figures.
    public static Asker about(ToldFacts told) {
        return new Asker(told.authority(), "performance-lead");
    }

    public Asker as(String otherRole) {
        return new Asker(authority, otherRole);
    }

    public RequestSpecification request() {
        return given().filter(TestToken.as(role).in(authority).shown());
    }

    /// @param query name, value, name, value
    public Response get(String path, Object... query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put((String) query[i], query[i + 1]);
        }
        return request()
                .header("Purpose-Of-Use", "AUDIT")
                .queryParams(parameters)
                .get(path);
    }

    public JsonNode json(String path, Object... query) {
        try {
            return JSON.readTree(
                    get(path, query).then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode figure(String metric, Object... query) {
        return json("/v1/metrics/" + metric, query);
    }

    /// A figure as people write it: `34` of a count, `20 of 34 = 58.8` of all others.
    public String number(String metric, Object... query) {
        return number(figure(metric, query));
    }

    /// The rows of a figure's breakdown in their order, each as people write it.
    public SequencedMap<String, String> rows(String metric, String by, Object... query) {
        SequencedMap<String, String> rows = new LinkedHashMap<>();
        figure(metric, query)
                .get("breakdown")
                .forEach(row -> rows.put(row.get(by).asText(), number(row)));
        return rows;
    }

    /// Of each unit of a figure its state and reasons, such as `NOT_COUNTED LATE`, by the unit's key.
    public Map<String, String> lineage(String metric, Object... query) {
        Map<String, String> units = new LinkedHashMap<>();
        json("/v1/metrics/" + metric + "/lineage", query)
                .get("data")
                .forEach(unit -> units.put(unit.get("key").asText(), state(unit)));
        return units;
    }

    public static String number(JsonNode figure) {
        return figure.get("denominator").isNull()
                ? figure.get("value").asText()
                : figure.get("numerator").asText() + " of "
                        + figure.get("denominator").asText() + " = "
                        + figure.get("value").asText();
    }

    private static String state(JsonNode unit) {
        StringBuilder state = new StringBuilder(unit.get("state").asText());
        StreamSupport.stream(unit.get("reasons").spliterator(), false)
                .forEach(reason -> state.append(' ').append(reason.asText()));
        return state.toString();
    }
}
