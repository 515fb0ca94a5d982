package uk.safeguarding.cases.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;

@QuarkusTest
class EscalationResourceTest {

    private static final String PATH = "/v1/escalations";

    private String child;

    @BeforeEach
    void a_child_of_the_officer() {
        child = aChildBornOn("2012-01-15");
    }

    @Test
    void a_concern_goes_up_the_ladder_to_its_end_and_is_told_without_its_words() {
        String concern = id(raise(Map.of("concern", "Robin was not asked")));
        move(concern, "TEAM_MANAGER", "2025-06-16").statusCode(200).body("warnings", empty());
        put(concern, "cafcass-referral", Map.of("referredOn", "2025-06-17")).statusCode(200);
        put(
                        concern,
                        "resolution",
                        Map.of("resolvedOn", "2025-07-14", "outcome", "RESOLVED", "impact", "Robin chose the school"))
                .statusCode(200)
                .body("stages.stage", contains("INFORMAL", "TEAM_MANAGER"))
                .body("stages.dueOn", contains("2025-06-16", "2025-06-30"))
                .body("stageTimescales.state", contains("ON_TIME", "LATE"))
                .body("timescale.state", equalTo("ON_TIME"))
                .body("timescale.due", equalTo("2025-07-14"))
                .body("processVersion", equalTo("DISPUTE_RESOLUTION"))
                .body("impact", equalTo("Robin chose the school"));

        assertThat(Spans.eventTypes(concern))
                .containsExactly(
                        "cases.escalation.raised.v1",
                        "cases.escalation.stage-changed.v1",
                        "cases.escalation.referred.v1",
                        "cases.escalation.resolved.v1");
        assertThat(Spans.events(concern).getLast())
                .contains("\"stage\":\"TEAM_MANAGER\"", "\"formalDueOn\":\"2025-07-14\"", "\"ageYears\":13")
                .contains("{\"stage\":\"INFORMAL\",\"from\":\"2025-06-02\",\"dueOn\":\"2025-06-16\"}")
                .doesNotContain("Robin", "concern", "impact");
    }

    @ParameterizedTest(name = "moved on {0}, ended on {1}: {2} and {3}")
    @CsvSource({
        "2025-06-16, 2025-06-30, ON_TIME, ON_TIME",
        "2025-06-17, 2025-07-15, LATE,    ON_TIME",
        "2025-06-16, 2025-07-15, ON_TIME, LATE"
    })
    void lateness_is_told_and_never_refused(String moved, String ended, String informal, String whole) {
        String concern = id(raise(Map.of()));
        move(concern, "TEAM_MANAGER", moved).statusCode(200);

        put(concern, "resolution", Map.of("resolvedOn", ended, "outcome", "NOT_RESOLVED"))
                .statusCode(200)
                .body("stageTimescales[0].state", equalTo(informal))
                .body("timescale.state", equalTo(whole));
    }

    @Test
    void an_informal_concern_has_no_limit_as_a_whole_and_is_overdue_for_an_answer() {
        asIro().get(PATH + "/" + id(raise(Map.of())))
                .then()
                .statusCode(200)
                .body("timescale.state", equalTo("NOT_APPLICABLE"))
                .body("formalDueOn", nullValue())
                .body("stageTimescales.state", contains("OVERDUE"));
    }

    @Test
    void stages_that_are_skipped_are_warned_of() {
        String concern = id(raise(Map.of("stages", List.of(step("TEAM_MANAGER", "2025-06-02")))));

        move(concern, "HEAD_OF_SERVICE", "2025-06-03")
                .statusCode(200)
                .body("warnings.rule", contains("escalation-not-informal-first", "escalation-stage-skipped"));
    }

    @ParameterizedTest(name = "to {0} on {1}: {2}")
    @CsvSource({
        "INFORMAL,        2025-06-20, escalation-stage-not-upwards",
        "TEAM_MANAGER,    2025-06-20, escalation-stage-not-upwards",
        "SERVICE_MANAGER, 2025-06-15, escalation-stage-before-the-one-before",
        "SERVICE_MANAGER, 2035-06-01, escalation-in-future"
    })
    void a_concern_goes_only_upwards_and_forwards(String stage, String on, String rule) {
        String concern = id(raise(Map.of()));
        move(concern, "TEAM_MANAGER", "2025-06-16").statusCode(200);

        move(concern, stage, on).statusCode(422).body("code", equalTo(rule));
    }

    @Test
    void what_ended_neither_moves_nor_ends_again_but_may_be_referred_once() {
        String concern = id(raise(Map.of("resolvedOn", "2025-06-10", "outcome", "WITHDRAWN")));

        move(concern, "TEAM_MANAGER", "2025-06-16").statusCode(409).body("code", equalTo("escalation-resolved"));
        put(concern, "resolution", Map.of("resolvedOn", "2025-06-10", "outcome", "RESOLVED"))
                .statusCode(409)
                .body("code", equalTo("escalation-resolved"));
        put(concern, "cafcass-referral", Map.of("referredOn", "2025-06-17")).statusCode(200);
        put(concern, "cafcass-referral", Map.of("referredOn", "2025-06-17"))
                .statusCode(409)
                .body("code", equalTo("escalation-already-referred"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "raisedOn,          2012-01-14, escalation-before-birth",
        "raisedOn,          2035-01-01, escalation-in-future",
        "cafcassReferredOn, 2025-06-01, escalation-referred-before-raised",
        "resolvedOn,        2025-06-03, escalation-resolved-without-outcome",
        "outcome,           RESOLVED,   escalation-resolved-without-outcome"
    })
    void what_cannot_be_is_refused_by_name(String field, String value, String rule) {
        raise(Map.of(field, value)).then().statusCode(422).body("code", equalTo(rule));
    }

    @Test
    void a_theme_is_named_once() {
        raise(Map.of("themes", List.of("HEALTH", "HEALTH")))
                .then()
                .statusCode(422)
                .body("code", equalTo("escalation-theme-twice"));
    }

    @Test
    void a_stated_procedure_wins_and_a_load_is_taken_once() {
        Map<String, Object> loaded =
                Map.of("processVersion", "CAUSE_FOR_CONCERN", "sourceSystem", "LCS", "sourceId", "concern-1-" + child);
        String concern = id(raise(loaded));

        raise(loaded)
                .then()
                .statusCode(200)
                .body("id", equalTo(concern))
                .body("processVersion", equalTo("CAUSE_FOR_CONCERN"));
    }

    @Test
    void the_last_days_follow_a_correction_and_nobody_states_them() {
        String concern = id(raise(Map.of()));

        Spans.correct(
                        PATH + "/" + concern,
                        Map.of(
                                "stages",
                                List.of(Map.of("stage", "INFORMAL", "from", "2025-06-03", "dueOn", "2030-01-01"))))
                .statusCode(200)
                .body("stages.dueOn", contains("2025-06-17"));
        Spans.revoke(PATH + "/" + concern).statusCode(200);
        assertThat(Spans.eventTypes(concern)).contains("cases.escalation.corrected.v1", "cases.escalation.voided.v1");
    }

    @Test
    void the_open_ones_are_listed_the_earliest_first() {
        id(raise(Map.of("raisedOn", "2025-06-04")));
        id(raise(Map.of("raisedOn", "2025-06-03")));
        id(raise(Map.of("resolvedOn", "2025-06-10", "outcome", "RESOLVED")));

        asIro().queryParam("childId", child)
                .queryParam("open", true)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.raisedOn", contains("2025-06-03", "2025-06-04"));
    }

    private Response raise(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "childId", child,
                "raisedOn", "2025-06-02",
                "staffId", "IRO",
                "raisedByRole", "IRO",
                "themes", List.of("LATE_REPORTS")));
        body.putAll(more);
        return asIro().body(body).post(PATH);
    }

    private static Map<String, String> step(String stage, String on) {
        return Map.of("stage", stage, "on", on);
    }

    private static ValidatableResponse move(String concern, String stage, String on) {
        return put(concern, "stage", step(stage, on));
    }

    private static ValidatableResponse put(String concern, String what, Map<String, String> body) {
        String path = PATH + "/" + concern;
        return asIro().header("If-Match", Spans.etag(path))
                .body(body)
                .put(path + "/" + what)
                .then();
    }
}
