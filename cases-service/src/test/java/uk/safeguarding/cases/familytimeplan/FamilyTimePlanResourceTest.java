package uk.safeguarding.cases.familytimeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class FamilyTimePlanResourceTest {

    private static final String PATH = "/v1/family-time-plans";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Test
    void a_review_finds_what_stands_in_the_way_and_is_told_without_the_notes() {
        String plan = id(plan("2025-06-02", Map.of("supervised", true)));
        String escalation = "0197a3c0-0030-7000-8000-000000000001";
        Spans.change(
                        PATH + "/" + plan + "/review",
                        Map.of(
                                "reviewedOn",
                                "2025-08-01",
                                "issue",
                                "NOBODY_LEADS",
                                "issueNotes",
                                "Robin waits for a call from Mum",
                                "escalationId",
                                escalation))
                .statusCode(200)
                .body("issue", equalTo("NOBODY_LEADS"))
                .body("issueNotes", equalTo("Robin waits for a call from Mum"));

        assertThat(Spans.eventTypes(plan))
                .containsExactly("cases.family-time-plan.started.v1", "cases.family-time-plan.reviewed.v1");
        assertThat(Spans.events(plan).getLast())
                .contains("\"issue\":\"NOBODY_LEADS\"", "\"relation\":\"MOTHER\"", escalation)
                .doesNotContain("Robin", "issueNotes");
        care.list(PATH + "?withIssue=true").body("data.id", contains(plan));

        Spans.change(PATH + "/" + plan + "/review", Map.of("reviewedOn", "2025-09-01"))
                .statusCode(200)
                .body("issue", nullValue())
                .body("issueNotes", nullValue());
        care.list(PATH + "?withIssue=true").body("data", empty());
    }

    @Test
    void is_listed_on_the_days_on_which_it_holds() {
        String first = id(plan("2025-06-02", Map.of()));
        String second = id(plan("2025-07-01", Map.of("kind", "INDIRECT", "relation", "SIBLING")));
        Spans.change(PATH + "/" + first + "/end", Map.of("to", "2025-07-02")).statusCode(200);
        Spans.change(PATH + "/" + first + "/end", Map.of("to", "2025-07-03"))
                .statusCode(409)
                .body("code", equalTo("family-time-plan-ended"));

        care.list(PATH + "?on=2025-06-30").body("data.id", contains(first));
        care.list(PATH + "?on=2025-07-01").body("data.id", contains(first, second));
        care.list(PATH + "?on=2025-07-02").body("data.id", contains(second));
        care.list(PATH + "?kind=INDIRECT").body("data.id", contains(second));
    }

    @ParameterizedTest(name = "from {0} with {1} = {2}: {3}")
    @CsvSource({
        "2025-06-01, supervised, true,     family-time-plan-outside-period-of-care",
        "2035-06-02, supervised, true,     family-time-plan-in-future",
        "2025-06-02, kind,       NONE,     family-time-plan-frequency-of-contact",
        "2025-06-02, frequency,  ,         family-time-plan-frequency-of-contact",
        "2025-06-02, kind,       INDIRECT, family-time-plan-supervised-of-direct"
    })
    void what_cannot_be_is_refused_by_name(String from, String field, String value, String rule) {
        Map<String, Object> more = new HashMap<>(Map.of("supervised", true));
        more.put(field, "true".equals(value) ? true : (Object) value);

        plan(from, more).then().statusCode(422).body("code", equalTo(rule));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "to,         2025-07-01, family-time-plan-ends-before-start",
        "to,         2035-07-01, family-time-plan-in-future",
        "reviewedOn, 2025-06-30, family-time-plan-reviewed-outside",
        "issue,      SAFETY,     family-time-plan-issue-of-review",
        "issueNotes, Something,  family-time-plan-notes-of-issue"
    })
    void a_correction_is_judged_as_well(String field, String value, String rule) {
        String plan = id(plan("2025-07-01", Map.of()));

        Spans.correct(PATH + "/" + plan, Collections.singletonMap(field, value))
                .statusCode(422)
                .body("code", equalTo(rule));
    }

    @Test
    void a_mistake_is_corrected() {
        String plan = id(plan("2025-06-02", Map.of()));

        Spans.correct(PATH + "/" + plan, Map.of("frequency", "MONTHLY"))
                .statusCode(200)
                .body("frequency", equalTo("MONTHLY"));
        assertThat(Spans.eventTypes(plan))
                .containsExactly("cases.family-time-plan.started.v1", "cases.family-time-plan.corrected.v1");
    }

    @Test
    void ends_when_care_ends_and_goes_on_when_it_does_after_all() {
        String plan = id(plan("2025-06-02", Map.of()));
        care.cease("2025-08-01").statusCode(200);
        care.list(PATH).body("data.to", contains("2025-08-01"));

        String period = "/v1/periods-of-care/" + care.period();
        Spans.correct(period, Map.of("ceasedOn", "2025-08-15")).statusCode(200);
        care.list(PATH).body("data.to", contains("2025-08-15"));

        Map<String, Object> open = new HashMap<>();
        open.put("ceasedOn", null);
        open.put("reasonCeased", null);
        Spans.correct(period, open).statusCode(200);
        care.list(PATH).body("data[0].to", nullValue());

        Spans.revoke(period).statusCode(200);
        assertThat(Spans.eventTypes(plan)).last().isEqualTo("cases.family-time-plan.voided.v1");
    }

    @Test
    void that_ended_before_stays_as_it_was_when_care_ends() {
        String plan = id(plan("2025-06-02", Map.of()));
        Spans.change(PATH + "/" + plan + "/end", Map.of("to", "2025-07-01")).statusCode(200);
        care.cease("2025-08-01").statusCode(200);

        care.list(PATH).body("data.to", contains("2025-07-01"));
        Spans.correct("/v1/periods-of-care/" + care.period(), Map.of("ceasedOn", "2025-06-20"))
                .statusCode(422)
                .body("code", equalTo("family-time-plan-outside-period-of-care"));
    }

    private Response plan(String from, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "relation",
                "MOTHER",
                "kind",
                "DIRECT",
                "frequency",
                "FORTNIGHTLY",
                "orderedByCourt",
                false,
                "from",
                from));
        body.putAll(more);
        return care.post(PATH, body);
    }
}
