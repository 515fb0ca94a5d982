package uk.safeguarding.cases.providervisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
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

    @Test
    void actions_are_overdue_in_the_worklist_until_somebody_found_them_done() {
        String visit = id(visited("2013-09-17", "ACTIONS_REQUIRED", "2013-10-15"));
        asRecordsOfficer()
                .get(PATH + "/" + visit)
                .then()
                .body("timescale.rule", equalTo("PROVIDER_VISIT_ACTIONS_DONE"))
                .body("timescale.state", equalTo("OVERDUE"));
        assertThat(dueAt(visit)).containsExactly("2013-10-15");

        done(visit, 1, "2013-10-22")
                .then()
                .statusCode(200)
                .body("actionsDoneOn", equalTo("2013-10-22"))
                .body("actionsCheckedBy", equalTo("QA-1"))
                .body("timescale.state", equalTo("LATE"));

        assertThat(dueAt(visit)).isEmpty();
        done(visit, 2, "2013-10-23").then().statusCode(409).body("code", equalTo("provider-visit-actions-done"));
        assertThat(Spans.eventTypes(visit))
                .containsExactly("cases.provider-visit.recorded.v1", "cases.provider-visit.actions-done.v1");
    }

    @ParameterizedTest(name = "actions by {0} done on {1}: {2} {3}")
    @CsvSource({
        "2013-10-15, 2013-10-15, 200,",
        "2013-10-15, 2013-09-17, 200,",
        "2013-10-15, 2013-09-16, 422, provider-visit-actions-done-before-visit",
        "2013-10-15, 2035-09-17, 422, provider-visit-in-future",
        ", 2013-10-15, 422, provider-visit-actions-done-of-none"
    })
    void actions_are_done_after_the_visit_that_set_their_day(String due, String on, int status, String code) {
        String visit = id(visited("2013-09-17", "PLACEMENTS_SUSPENDED", due));

        done(visit, 1, on).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void actions_that_are_done_were_checked_by_somebody() {
        String visit = id(visited("2013-09-17", "ACTIONS_REQUIRED", "2013-10-15"));

        Spans.correct(PATH + "/" + visit, Map.of("actionsDoneOn", "2013-10-11"))
                .statusCode(422)
                .body("code", equalTo("provider-visit-actions-done-with-checker"));
    }

    private static Response done(String visit, int revision, String on) {
        return asRecordsOfficer()
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("actionsDoneOn", on, "actionsCheckedBy", "QA-1"))
                .put(PATH + "/" + visit + "/completion");
    }

    /// The last days in the worklist for that visit.
    private static List<String> dueAt(String visit) {
        return as("quality-assurance-manager", "AUDIT")
                .queryParam("collection", "provider-visits")
                .queryParam("pageSize", 200)
                .get("/v1/worklist")
                .path("data.findAll { it.id == '" + visit + "' }.dueOn");
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
