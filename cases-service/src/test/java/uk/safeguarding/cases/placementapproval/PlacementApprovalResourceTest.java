package uk.safeguarding.cases.placementapproval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class PlacementApprovalResourceTest {

    private static final String PATH = "/v1/placement-approvals";
    private static final String IN_RUTLAND = "LE15 6BY";
    private static final String ADJOINING = "LE13 0FP";
    private static final String AT_A_DISTANCE = "LE1 2LH";

    private InCare care;

    @BeforeEach
    void a_child_of_Rutland_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Test
    void says_who_approved_and_what_the_panel_said() {
        String placement = placedIn(AT_A_DISTANCE);
        Map<String, Object> facts = facts(placement, "DIRECTOR", "2025-05-30");
        facts.put("panelDecidedOn", "2025-05-28");
        facts.put("panelOutcome", "AGREED");
        String approval = id(asRecordsOfficer().body(facts).post(PATH));

        asIro().get(PATH + "/{id}", approval)
                .then()
                .statusCode(200)
                .body("childId", equalTo(care.child()))
                .body("placementId", equalTo(placement))
                .body("approvedBy", equalTo("DIRECTOR"))
                .body("panelOutcome", equalTo("AGREED"))
                .body("timescale.rule", equalTo("AREA_NOTIFICATION_BEFORE_PLACEMENT"))
                .body("timescale.due", equalTo("2025-06-02"))
                .body("timescale.state", equalTo("OVERDUE"))
                .body("warnings", empty());
        assertThat(Spans.events(approval).getFirst())
                .contains("\"approvedBy\":\"DIRECTOR\"", "\"dueOn\":\"2025-06-02\"", "\"staff\":\"")
                .doesNotContain("DCS");
    }

    @ParameterizedTest(name = "in {0}, by {1}: {2} {3}")
    @CsvSource({
        AT_A_DISTANCE + ", NOMINATED_OFFICER, 422, placement-approval-by-director",
        AT_A_DISTANCE + ", DIRECTOR, 201,",
        ADJOINING + ", NOMINATED_OFFICER, 201,",
        IN_RUTLAND + ", DIRECTOR, 422, placement-approval-not-needed",
        "ZZ1 1ZZ, NOMINATED_OFFICER, 201,"
    })
    void is_by_whom_the_law_says(String postcode, String approver, int status, String code) {
        Response answer = approve(facts(placedIn(postcode), approver, "2025-06-02"));

        answer.then().statusCode(status);
        if (code != null) {
            answer.then().body("code", equalTo(code));
        }
    }

    @Test
    void was_by_the_nominated_officer_before_the_law_asked_for_the_director() {
        care = InCare.since("2014-01-20");

        approve(facts(placed(AT_A_DISTANCE, "2014-01-20"), "NOMINATED_OFFICER", "2014-01-20"))
                .then()
                .statusCode(201)
                .body("timescale", nullValue());
    }

    @Test
    void leaves_the_area_authority_untold_of_short_breaks() {
        id(care.post("/v1/legal-statuses", Map.of("code", "V4", "from", "2025-06-02")));

        approve(facts(placedIn(ADJOINING), "NOMINATED_OFFICER", "2025-06-02"))
                .then()
                .statusCode(201)
                .body("timescale", nullValue());
    }

    @Test
    void is_recorded_though_it_came_late_or_against_the_panel() {
        Map<String, Object> facts = facts(placedIn(ADJOINING), "NOMINATED_OFFICER", "2025-06-03");
        facts.put("panelDecidedOn", "2025-06-03");
        facts.put("panelOutcome", "DEFERRED");

        approve(facts)
                .then()
                .statusCode(201)
                .body("warnings.rule", contains("placement-approved-late", "placement-panel-not-in-favour"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "approvedOn, 2035-01-01, placement-approval-in-future",
        "notifiedOn, 2035-01-01, placement-approval-in-future",
        "panelDecidedOn, 2025-05-01, placement-approval-panel-without-outcome"
    })
    void what_cannot_be_is_refused_by_name(String field, String value, String code) {
        Map<String, Object> facts = facts(placedIn(ADJOINING), "DIRECTOR", "2025-05-30");
        facts.put(field, value);

        approve(facts).then().statusCode(422).body("code", equalTo(code));
    }

    @Test
    void is_one_for_each_placement() {
        String placement = placedIn(ADJOINING);
        String first = id(approve(facts(placement, "DIRECTOR", "2025-05-30")));

        approve(facts(placement, "DIRECTOR", "2025-05-30"))
                .then()
                .statusCode(409)
                .body("code", equalTo("placement-approval-exists"));
        Spans.revoke(PATH + "/" + first).statusCode(200);
        approve(facts(placement, "DIRECTOR", "2025-05-30")).then().statusCode(201);
    }

    @ParameterizedTest(name = "emergency {0}, told on {1}: {2}")
    @CsvSource({
        "false, 2025-06-02, ON_TIME",
        "false, 2025-06-03, LATE",
        "true, 2025-06-09, ON_TIME",
        "true, 2025-06-10, LATE"
    })
    void the_area_authority_is_told_in_time_or_late(boolean emergency, String day, String state) {
        Map<String, Object> facts = facts(placedIn(ADJOINING), "NOMINATED_OFFICER", "2025-06-02");
        facts.put("emergency", emergency);
        String approval = id(approve(facts));

        tell(approval, day).statusCode(200).body("timescale.state", equalTo(state));
        tell(approval, day).statusCode(409).body("code", equalTo("area-authority-notified"));
        assertThat(Spans.eventTypes(approval))
                .containsExactly("cases.placement-approval.recorded.v1", "cases.placement-approval.area-notified.v1");
    }

    @Test
    void that_it_was_an_emergency_moves_the_time_limit_when_it_is_corrected() {
        String approval = id(approve(facts(placedIn(ADJOINING), "NOMINATED_OFFICER", "2025-06-02")));

        Spans.correct(PATH + "/" + approval, Map.of("emergency", true))
                .statusCode(200)
                .body("timescale.due", equalTo("2025-06-09"));
        assertThat(Spans.events(approval).getLast()).contains("\"dueOn\":\"2025-06-09\"", "\"corrected\":true");
    }

    @Test
    void follows_its_placement() {
        String placement = placedIn(ADJOINING);
        String approval = id(approve(facts(placement, "NOMINATED_OFFICER", "2025-06-02")));
        Spans.correct("/v1/periods-of-care/" + care.period(), Map.of("startedOn", "2025-06-05"))
                .statusCode(200);
        approval(approval).body("timescale.due", equalTo("2025-06-05"));

        Spans.revoke("/v1/placements/" + placement).statusCode(200);
        approval(approval).body("voided", equalTo(true)).body("timescale.state", equalTo("NOT_APPLICABLE"));
        assertThat(Spans.eventTypes(approval))
                .containsExactly(
                        "cases.placement-approval.recorded.v1",
                        "cases.placement-approval.corrected.v1",
                        "cases.placement-approval.voided.v1");
        approve(facts(placement, "NOMINATED_OFFICER", "2025-06-02"))
                .then()
                .statusCode(422)
                .body("code", equalTo("placement-approval-of-voided-placement"));
    }

    private String placedIn(String postcode) {
        return placed(postcode, "2025-06-02");
    }

    private String placed(String postcode, String from) {
        return id(care.post(
                "/v1/placements",
                Map.of("from", from, "placementType", "U6", "provider", "PR1", "postcode", postcode)));
    }

    private static Map<String, Object> facts(String placement, String approver, String on) {
        return new HashMap<>(
                Map.of("placementId", placement, "approvedBy", approver, "approvedOn", on, "staffId", "DCS"));
    }

    private static Response approve(Map<String, Object> facts) {
        return asRecordsOfficer().body(facts).post(PATH);
    }

    private static ValidatableResponse tell(String approval, String day) {
        return Spans.change(PATH + "/" + approval + "/area-notification", Map.of("notifiedOn", day));
    }

    private static ValidatableResponse approval(String id) {
        return asIro().get(PATH + "/{id}", id).then().statusCode(200);
    }
}
