package uk.safeguarding.cases.casediscussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.cases.Spans;

@QuarkusTest
class CaseDiscussionResourceTest {

    private static final String PATH = "/v1/case-discussions";

    private String child;

    @BeforeEach
    void a_child() {
        child = aChildBornOn("2012-01-15");
    }

    @Test
    void decisions_are_recorded_and_carried_out_one_by_one() {
        String discussion = id(discuss("2025-07-01", "Visit Robin", "2025-07-15", "Ask the school"));

        done(discussion, 2, "2025-07-02")
                .statusCode(200)
                .body("decisions.text", contains("Visit Robin", "Ask the school"))
                .body("decisions.doneOn", contains(null, "2025-07-02"));
        done(discussion, 2, "2025-07-03").statusCode(409).body("code", equalTo("case-discussion-decision-done"));
        done(discussion, 3, "2025-07-03").statusCode(404).body("code", equalTo("decision-not-found"));
        done(discussion, 1, "2025-06-30").statusCode(422).body("code", equalTo("case-discussion-done-before-held"));
        done(discussion, 1, "2035-06-30").statusCode(422).body("code", equalTo("case-discussion-in-future"));

        assertThat(Spans.eventTypes(discussion))
                .containsExactly("cases.case-discussion.recorded.v1", "cases.case-discussion.decision-done.v1");
        assertThat(Spans.events(discussion).getLast())
                .contains("\"dueOn\":\"2025-07-15\"", "\"doneOn\":\"2025-07-02\"")
                .doesNotContain("Robin", "school", "SW-1");
    }

    @Test
    void a_mistake_is_corrected_and_what_never_was_is_voided() {
        String discussion = id(discuss("2025-07-01", "Visit Robin", "2025-07-01", "Ask the school"));

        Spans.correct(PATH + "/" + discussion, Map.of("decisions", List.of(decision("Call Robin", "2025-07-20"))))
                .statusCode(200)
                .body("decisions.text", contains("Call Robin"))
                .body("decisions.dueOn", contains("2025-07-20"));
        Spans.revoke(PATH + "/" + discussion).statusCode(200);
        assertThat(Spans.eventTypes(discussion)).contains("cases.case-discussion.voided.v1");
    }

    @Test
    void what_cannot_be_is_refused() {
        discuss("2025-07-02", "Visit Robin", "2025-07-01", "Ask")
                .then()
                .statusCode(422)
                .body("code", equalTo("case-discussion-due-before-held"));
        discuss("2025-07-01", "Two\nlines", "2025-07-01", "Ask").then().statusCode(400);
    }

    private Response discuss(String heldOn, String first, String dueOn, String second) {
        return asRecordsOfficer()
                .body(Map.of(
                        "childId",
                        child,
                        "heldOn",
                        heldOn,
                        "kind",
                        "SUPERVISION",
                        "staffId",
                        "SW-1",
                        "managerStaffId",
                        "TM-1",
                        "decisions",
                        List.of(decision(first, dueOn), decision(second, dueOn))))
                .post(PATH);
    }

    private static Map<String, String> decision(String text, String dueOn) {
        return Map.of("text", text, "ownerStaffId", "SW-1", "dueOn", dueOn);
    }

    private static ValidatableResponse done(String discussion, int number, String on) {
        String path = PATH + "/" + discussion;
        return asRecordsOfficer()
                .header("If-Match", Spans.etag(path))
                .body(Map.of("number", number, "doneOn", on))
                .put(path + "/decision")
                .then();
    }
}
