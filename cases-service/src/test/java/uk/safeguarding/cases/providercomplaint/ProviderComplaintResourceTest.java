package uk.safeguarding.cases.providercomplaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.placementprovider.Providers;

@QuarkusTest
class ProviderComplaintResourceTest {

    private static final String PATH = "/v1/provider-complaints";

    private String provider;

    @BeforeEach
    void register() {
        provider = id(Providers.register(Providers.urn()));
    }

    @Test
    void is_received_concluded_once_corrected_and_voided_with_its_provider() {
        String complaint = id(received("2013-09-09", List.of("CARE", "STAFF_CONDUCT")));

        assertThat(open()).containsExactly(complaint);
        Spans.change(PATH + "/" + complaint + "/outcome", concluded("2013-10-04"))
                .statusCode(200)
                .body("outcome", equalTo("PARTLY_UPHELD"));
        assertThat(open()).isEmpty();
        Spans.change(PATH + "/" + complaint + "/outcome", concluded("2013-10-05"))
                .statusCode(409)
                .body("code", equalTo("provider-complaint-concluded"));
        Spans.correct(PATH + "/" + complaint, Map.of("outcome", "UPHELD")).statusCode(200);
        asRecordsOfficer()
                .queryParam("placementProviderId", provider)
                .queryParam("complainant", "CHILD")
                .queryParam("outcome", "UPHELD")
                .queryParam("open", false)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.id", contains(complaint));
        Spans.revoke(Providers.PATH + "/" + provider).statusCode(200);
        assertThat(Spans.eventTypes(complaint))
                .containsExactly(
                        "cases.provider-complaint.received.v1",
                        "cases.provider-complaint.concluded.v1",
                        "cases.provider-complaint.corrected.v1",
                        "cases.provider-complaint.voided.v1");
    }

    @ParameterizedTest(name = "received on 2013-09-09, concluded on {0}: {1} {2}")
    @CsvSource({
        "2013-09-08, 422, provider-complaint-concluded-before-received",
        "2013-09-09, 200,",
        "2035-01-01, 422, provider-complaint-in-future"
    })
    void ends_on_the_day_it_is_received_at_the_earliest(String on, int status, String code) {
        String complaint = id(received("2013-09-09", List.of("CARE")));

        Spans.change(PATH + "/" + complaint + "/outcome", concluded(on))
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void what_cannot_be_is_refused() {
        received("2035-01-01", List.of("CARE"))
                .then()
                .statusCode(422)
                .body("code", equalTo("provider-complaint-in-future"));
        received("2013-09-09", List.of("CARE", "CARE"))
                .then()
                .statusCode(422)
                .body("code", equalTo("provider-complaint-theme-twice"));
        received("2013-09-09", List.of()).then().statusCode(400);
        String complaint = id(received("2013-09-09", List.of("CARE")));
        Spans.correct(PATH + "/" + complaint, Map.of("outcome", "UPHELD"))
                .statusCode(422)
                .body("code", equalTo("provider-complaint-concluded-with-outcome"));
    }

    private List<String> open() {
        return asRecordsOfficer()
                .queryParam("placementProviderId", provider)
                .queryParam("open", true)
                .get(PATH)
                .jsonPath()
                .getList("data.id");
    }

    private static Map<String, String> concluded(String on) {
        return Map.of("outcome", "PARTLY_UPHELD", "concludedOn", on);
    }

    private Response received(String on, List<String> themes) {
        return asRecordsOfficer()
                .body(Map.of(
                        "placementProviderId", provider, "receivedOn", on, "complainant", "CHILD", "themes", themes))
                .post(PATH);
    }
}
