package uk.safeguarding.cases.providervisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.placementprovider.Providers;

@QuarkusTest
class ProviderVisitResourceTest {

    private static final String PATH = "/v1/provider-visits";

    private String provider;

    @Test
    void is_listed_under_its_provider_corrected_and_voided_with_it() {
        String visit = id(visited("2013-09-17", "ACTIONS_REQUIRED", "2013-10-15"));
        String mistaken = id(visited("2013-09-18", "SATISFACTORY", null));

        Spans.correct(PATH + "/" + visit, Map.of("announced", true, "actionsDueOn", "2013-10-22"))
                .statusCode(200)
                .body("announced", equalTo(true));
        Spans.revoke(PATH + "/" + mistaken).statusCode(200);
        asRecordsOfficer()
                .queryParam("placementProviderId", provider)
                .queryParam("purpose", "CONCERN")
                .queryParam("outcome", "ACTIONS_REQUIRED")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.id", contains(visit))
                .body("data.actionsDueOn", contains("2013-10-22"));
        Spans.revoke(Providers.PATH + "/" + provider).statusCode(200);
        asRecordsOfficer().get(PATH + "/" + visit).then().body("voided", equalTo(true));
        assertThat(Spans.eventTypes(visit))
                .containsExactly(
                        "cases.provider-visit.recorded.v1",
                        "cases.provider-visit.corrected.v1",
                        "cases.provider-visit.voided.v1");
        visited("2013-09-19", "SATISFACTORY", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("placement-provider-voided"));
    }

    @ParameterizedTest(name = "visited on {0}, {1}, actions by {2}: {3} {4}")
    @CsvSource({
        "2013-09-17, SATISFACTORY, , 201,",
        "2013-09-17, SATISFACTORY, 2013-10-15, 422, provider-visit-actions-of-outcome",
        "2013-09-17, ACTIONS_REQUIRED, , 422, provider-visit-actions-of-outcome",
        "2013-09-17, ACTIONS_REQUIRED, 2013-09-17, 201,",
        "2013-09-17, ACTIONS_REQUIRED, 2013-09-16, 422, provider-visit-actions-before-visit",
        "2013-09-17, PLACEMENTS_SUSPENDED, , 201,",
        "2035-09-17, SATISFACTORY, , 422, provider-visit-in-future"
    })
    void actions_have_a_day_where_they_are_required(String on, String outcome, String due, int status, String code) {
        visited(on, outcome, due).then().statusCode(status).body("code", equalTo(code));
    }

    private Response visited(String on, String outcome, String actionsDueOn) {
        if (provider == null) {
            provider = id(Providers.register(Providers.urn()));
        }
        Map<String, Object> facts = new HashMap<>(Map.of(
                "placementProviderId", provider,
                "visitedOn", on,
                "announced", false,
                "purpose", "CONCERN",
                "outcome", outcome));
        facts.put("actionsDueOn", actionsDueOn);
        return asRecordsOfficer().body(facts).post(PATH);
    }
}
