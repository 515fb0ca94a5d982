package uk.safeguarding.cases.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.cases.Spans;

@QuarkusTest
class AuditResourceTest {

    private static final String PATH = "/v1/audits";

    private String child;

    @BeforeEach
    void a_child() {
        child = aChildBornOn("2012-01-15");
    }

    @Test
    void an_audit_is_told_with_its_answers_and_without_its_words() {
        String audit = id(audit(Map.of(
                "themes", List.of("DISABILITY", "VOICE_OF_CHILD"),
                "answers", List.of(Map.of("code", "Q1", "grade", "GOOD"), Map.of("code", "Q2", "finding", "NO")),
                "findings", "Robin was heard")));

        assertThat(Spans.events(audit).getFirst())
                .contains("\"grade\":\"GOOD\"", "{\"code\":\"Q2\",\"finding\":\"NO\"}", "\"ageYears\":13")
                .doesNotContain("Robin");
        Spans.correct(PATH + "/" + audit, Map.of("grade", "INADEQUATE"))
                .statusCode(200)
                .body("grade", equalTo("INADEQUATE"))
                .body("answers.code", contains("Q1", "Q2"));
        Spans.revoke(PATH + "/" + audit).statusCode(200);
        assertThat(Spans.eventTypes(audit))
                .containsExactly("cases.audit.completed.v1", "cases.audit.corrected.v1", "cases.audit.voided.v1");
    }

    @Test
    void a_programme_has_its_list() {
        String audit = id(audit(Map.of("programme", "DISABLED_CHILDREN")));
        id(audit(Map.of()));

        listed("DISABLED_CHILDREN", "GOOD").body("data.id", contains(audit));
        listed("DISABLED_CHILDREN", "INADEQUATE").body("data", empty());
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        refused(Map.of("completedOn", "2035-01-01"), "audit-in-future");
        refused(Map.of("completedOn", "2012-01-14"), "audit-before-birth");
        refused(Map.of("themes", List.of("HEALTH", "HEALTH")), "audit-theme-twice");
        Map<String, String> graded = Map.of("code", "Q1", "grade", "GOOD");
        refused(Map.of("answers", List.of(graded, graded)), "audit-question-twice");
        refused(Map.of("answers", List.of(Map.of("code", "Q1"))), "audit-answer-grade-or-finding");
        refused(
                Map.of("answers", List.of(Map.of("code", "Q1", "grade", "GOOD", "finding", "YES"))),
                "audit-answer-grade-or-finding");
        audit(Map.of("tool", "Robin's own")).then().statusCode(400);
    }

    private void refused(Map<String, ?> facts, String rule) {
        audit(facts).then().statusCode(422).body("code", equalTo(rule));
    }

    private ValidatableResponse listed(String programme, String grade) {
        return as("quality-assurance-manager", "AUDIT")
                .queryParam("childId", child)
                .queryParam("programme", programme)
                .queryParam("grade", grade)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private Response audit(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "childId", child,
                "completedOn", "2025-07-01",
                "tool", "CASE_FILE_AUDIT",
                "toolVersion", "2.1",
                "staffId", "IRO",
                "auditorRole", "IRO",
                "grade", "GOOD"));
        body.putAll(more);
        return as("quality-assurance-manager", "AUDIT").body(body).post(PATH);
    }
}
