package uk.safeguarding.cases.incomingplacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;

@QuarkusTest
class IncomingPlacementResourceTest {

    private static final String PATH = "/v1/incoming-placements";
    private static final String BARNSLEY = "E08000016";

    private String child;

    @BeforeEach
    void a_child_whom_the_reviewing_officer_works_with() {
        child = aChildBornOn("2012-01-15");
    }

    @Test
    void is_ended_once_and_lasts_until_the_day_before() {
        String placement = id(placed(Map.of("providerUrn", "SC123456")));

        Spans.change(PATH + "/" + placement + "/end", Map.of("to", "2025-06-02"))
                .statusCode(422)
                .body("code", equalTo("incoming-placement-ends-before-start"));
        Spans.change(PATH + "/" + placement + "/end", Map.of("to", "2025-09-01"))
                .statusCode(200)
                .body("to", equalTo("2025-09-01"));
        Spans.change(PATH + "/" + placement + "/end", Map.of("to", "2025-10-01"))
                .statusCode(409)
                .body("code", equalTo("incoming-placement-ended"));
        List<String> days = new ArrayList<>(List.of("2025-06-01", "2025-06-02", "2025-08-31", "2025-09-01"));
        days.removeIf(day -> asIro().queryParam("childId", child)
                .queryParam("placingAuthority", BARNSLEY)
                .queryParam("on", day)
                .get(PATH)
                .jsonPath()
                .getList("data")
                .isEmpty());
        assertThat(days).containsExactly("2025-06-02", "2025-08-31");
        Spans.revoke(PATH + "/" + placement).statusCode(200).body("timescale.state", equalTo("NOT_APPLICABLE"));
        assertThat(Spans.eventTypes(placement))
                .containsExactly(
                        "cases.incoming-placement.recorded.v1",
                        "cases.incoming-placement.ended.v1",
                        "cases.incoming-placement.voided.v1");
    }

    @ParameterizedTest(name = "in an emergency {0}, notice on {1}: {2}")
    @CsvSource({
        "false, 2025-06-02, ON_TIME",
        "false, 2025-06-03, LATE",
        "true, 2025-06-09, ON_TIME",
        "true, 2025-06-10, LATE"
    })
    void notice_of_it_comes_in_time_or_late(boolean emergency, String day, String state) {
        String placement = id(placed(Map.of("emergency", emergency)));

        asIro().get(PATH + "/" + placement).then().body("timescale.state", equalTo("OVERDUE"));
        notice(placement, day, false, 200);
        Response now = notice(placement, "2025-06-30", true, 200);

        now.then()
                .body("notifiedOn", equalTo(day))
                .body("notificationCompleteOn", equalTo("2025-06-30"))
                .body("timescale.state", equalTo(state));
        notice(placement, "2025-07-01", true, 409).then().body("code", equalTo("incoming-placement-notified"));
        assertThat(Spans.eventTypes(placement).getLast()).isEqualTo("cases.incoming-placement.notified.v1");
    }

    @Test
    void that_it_was_an_emergency_moves_the_time_limit_when_it_is_corrected() {
        String placement = id(placed(Map.of()));

        Spans.correct(PATH + "/" + placement, Map.of("emergency", true))
                .statusCode(200)
                .body("timescale.due", equalTo("2025-06-09"));
        assertThat(Spans.events(placement).getLast())
                .contains("\"dueOn\":\"2025-06-09\"", "\"placingAuthority\":\"" + BARNSLEY, "\"corrected\":true");
    }

    @ParameterizedTest(name = "by {0} from {1}: {2}")
    @CsvSource({
        BARNSLEY + ", 2014-01-27, AREA_NOTIFICATION_BEFORE_PLACEMENT",
        BARNSLEY + ", 2014-01-26,",
        "W06000016, 2025-06-02,",
        "S12000036, 2025-06-02,"
    })
    void the_law_of_the_placing_authority_and_of_the_day_says_when_notice_is_due(
            String authority, String from, String rule) {
        placed(Map.of("placingAuthority", authority, "from", from))
                .then()
                .statusCode(201)
                .body("timescale.rule", equalTo(rule));
    }

    @Test
    void one_to_come_is_known_from_its_notice() {
        placed(Map.of("from", "2035-01-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("incoming-placement-in-future"));
        placed(Map.of("from", "2035-01-01", "notifiedOn", "2025-06-02"))
                .then()
                .statusCode(201)
                .body("timescale.state", equalTo("ON_TIME"))
                .body("notificationCompleteOn", nullValue());
    }

    @Test
    void a_child_has_one_at_a_time() {
        id(placed(Map.of("to", "2025-09-01")));

        placed(Map.of("from", "2025-08-31")).then().statusCode(422).body("code", equalTo("incoming-placement-overlap"));
        placed(Map.of("from", "2025-09-01")).then().statusCode(201);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "placingAuthority, E06000017, by-own-authority",
        "from, 2012-01-14, before-birth",
        "placementType, Z11, provider-not-taken",
        "placementType, H5, type-not-valid",
        "providerUrn, XXXXXXX, urn-of-nobody",
        "notifiedOn, 2035-01-01, in-future",
        "notificationCompleteOn, 2025-06-02, complete-before-notified"
    })
    void what_cannot_be_is_refused(String field, String value, String rule) {
        Map<String, Object> facts = new HashMap<>(Map.of("providerUrn", "SC123456"));
        facts.put(field, value);

        placed(facts).then().statusCode(422).body("code", equalTo("incoming-placement-" + rule));
    }

    private Response notice(String placement, String on, boolean complete, int status) {
        return Spans.change(PATH + "/" + placement + "/notification", Map.of("receivedOn", on, "complete", complete))
                .statusCode(status)
                .extract()
                .response();
    }

    /// By Barnsley, with foster carers since Monday 2 June 2025, unless `facts` say otherwise.
    private Response placed(Map<String, ?> facts) {
        Map<String, Object> body = new HashMap<>(
                Map.of("childId", child, "placingAuthority", BARNSLEY, "from", "2025-06-02", "placementType", "U6"));
        body.putAll(facts);
        return asRecordsOfficer().body(body).post(PATH);
    }
}
