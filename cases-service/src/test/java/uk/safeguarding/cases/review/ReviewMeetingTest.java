package uk.safeguarding.cases.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.asIro;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

/// What happens to the first review of a child in care since 2 June 2025, due by 30 June, before it is held.
@QuarkusTest
class ReviewMeetingTest {

    private InCare care;
    private String review;

    @BeforeEach
    void a_child_in_care() {
        care = InCare.sinceJune();
        review = asIro().queryParam("childId", care.child()).get("/v1/reviews").path("data[0].id");
    }

    @Test
    void it_is_planned_called_off_and_planned_again_and_stays_due() {
        put("planning", Map.of("plannedFor", "2025-06-24"))
                .statusCode(200)
                .body("meeting.plannedFor", equalTo("2025-06-24"))
                .body("warnings", empty());
        put("cancellation", Map.of("cancelledOn", "2025-06-23", "reason", "CHILD_ASKED"))
                .statusCode(200)
                .body("meeting.plannedFor", nullValue())
                .body("timescale.due", equalTo("2025-06-30"))
                .body("timescale.state", equalTo("OVERDUE"));
        put("cancellation", Map.of("cancelledOn", "2025-06-23", "reason", "OTHER"))
                .statusCode(409)
                .body("code", equalTo("review-not-planned"));
        put("planning", Map.of("plannedFor", "2025-07-01"))
                .statusCode(200)
                .body("warnings.rule", contains("review-planned-late"));

        assertThat(Spans.eventTypes(review))
                .containsExactly(
                        "cases.review.scheduled.v1",
                        "cases.review.planned.v1",
                        "cases.review.cancelled.v1",
                        "cases.review.planned.v1");
        assertThat(Spans.events(review).get(2)).contains("\"cancellationReason\":\"CHILD_ASKED\"");
    }

    @Test
    void in_parts_it_is_held_on_the_day_of_the_last() {
        put("adjournment", Map.of("startedOn", "2025-06-24", "resumesOn", "2025-06-27"))
                .statusCode(200)
                .body("meeting.startedOn", equalTo("2025-06-24"))
                .body("timescale.state", equalTo("OVERDUE"));
        put("adjournment", Map.of("startedOn", "2025-06-24", "parts", List.of("2025-06-27")))
                .statusCode(200);
        put("outcome", Map.of("heldOn", "2025-06-26", "participation", "PN1"))
                .statusCode(422)
                .body("code", equalTo("review-parts-not-in-order"));
        put("outcome", Map.of("heldOn", "2025-07-01", "participation", "PN1"))
                .statusCode(200)
                .body("startedOn", equalTo("2025-06-24"))
                .body("meeting.parts", contains("2025-06-27"))
                .body("timescale.actual", equalTo("2025-07-01"))
                .body("timescale.state", equalTo("LATE"));

        assertThat(Spans.eventTypes(review)).contains("cases.review.adjourned.v1");
        assertThat(Spans.events(review).getLast())
                .contains("\"startedOn\":\"2025-06-24\"", "\"heldOn\":\"2025-07-01\"");
        asIro().queryParam("childId", care.child())
                .get("/v1/reviews")
                .then()
                .body("data[1].timescale.due", equalTo("2025-10-01"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"startedOn":"2035-06-24"}                                | review-in-future
        {"startedOn":"2025-06-01"}                                | review-outside-period-of-care
        {"startedOn":"2025-06-24","parts":["2025-06-24"]}         | review-parts-not-in-order
        {"startedOn":"2025-06-24","resumesOn":"2025-06-23"}       | review-parts-not-in-order
        """)
    void parts_are_in_order_and_were_held(String body, String code) {
        asIro().header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/reviews/{id}/adjournment", review)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "IRO_REQUEST, 2025-06-27, a",
        "REG_30, 2025-06-02, b",
        "ACCOMMODATION_ENDING, 2025-06-20, c",
        "CUSTODY, 2025-06-20, d",
        "AUTHORITY_PROPOSES_TO_STOP, 2025-06-20, e"
    })
    void it_is_brought_forward_on_the_grounds_of_the_law(String reason, String dueOn, String subparagraph) {
        put("earlier", Map.of("reason", reason, "dueOn", dueOn))
                .statusCode(200)
                .body("timescale.rule", equalTo("REVIEW_EARLIER_" + reason))
                .body("timescale.citation", equalTo("SI 2010/959 reg. 33(3)(" + subparagraph + ")"))
                .body("timescale.due", equalTo(dueOn));
        assertThat(Spans.eventTypes(review)).endsWith("cases.review.brought-forward.v1");
    }

    @ParameterizedTest(name = "to {0}: {1}")
    @CsvSource({
        "2025-06-30, review-not-earlier",
        "2025-07-01, review-not-earlier",
        "2025-06-01, review-before-the-one-before"
    })
    void it_is_never_put_off(String dueOn, String code) {
        put("earlier", Map.of("reason", "IRO_REQUEST", "dueOn", dueOn))
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @Test
    void what_was_brought_forward_stays_so_when_its_clock_moves_and_when_it_was_not_held_after_all() {
        put("earlier", Map.of("reason", "IRO_REQUEST", "dueOn", "2025-06-20")).statusCode(200);

        Spans.correct("/v1/periods-of-care/" + care.period(), Map.of("startedOn", "2025-06-03"))
                .statusCode(200);
        first().body("data[0].timescale.due", equalTo("2025-06-20"));
        put("outcome", Map.of("heldOn", "2025-06-19", "participation", "PN1")).statusCode(200);
        Spans.revoke("/v1/reviews/" + review).statusCode(200);

        first().body("data[0].timescale.due", equalTo("2025-06-20"))
                .body("data[0].timescale.rule", equalTo("REVIEW_EARLIER_IRO_REQUEST"));
    }

    @Test
    void a_ground_that_was_a_mistake_is_corrected_or_taken_back() {
        String path = "/v1/reviews/" + review;
        Spans.correct(path, Map.of("earlier", Map.of("reason", "CUSTODY", "dueOn", "2025-06-20")))
                .statusCode(409)
                .body("code", equalTo("review-not-held"));
        put("earlier", Map.of("reason", "CUSTODY", "dueOn", "2025-06-10")).statusCode(200);

        Spans.correct(path, Map.of("earlier", Map.of("reason", "REG_30", "dueOn", "2025-07-01")))
                .statusCode(422)
                .body("code", equalTo("review-not-earlier"));
        Spans.correct(path, Map.of("earlier", Map.of("reason", "REG_30", "dueOn", "2025-06-20")))
                .statusCode(200)
                .body("timescale.rule", equalTo("REVIEW_EARLIER_REG_30"))
                .body("timescale.due", equalTo("2025-06-20"));
        Spans.correct(path, Collections.singletonMap("earlier", null))
                .statusCode(200)
                .body("earlier", nullValue())
                .body("timescale.rule", equalTo("REVIEW_FIRST_20_WORKING_DAYS"))
                .body("timescale.due", equalTo("2025-06-30"));
    }

    @Test
    void nothing_more_happens_to_it_when_it_was_held() {
        put("outcome", Map.of("heldOn", "2025-06-26", "participation", "PN1")).statusCode(200);

        Map.of(
                        "planning", Map.of("plannedFor", "2025-06-27"),
                        "cancellation", Map.of("cancelledOn", "2025-06-27", "reason", "OTHER"),
                        "adjournment", Map.of("startedOn", "2025-06-27"),
                        "earlier", Map.of("reason", "REG_30", "dueOn", "2025-06-27"))
                .forEach((what, body) -> put(what, body).statusCode(409).body("code", equalTo("review-already-held")));
    }

    @Test
    void the_outcome_says_what_the_officer_judged_and_its_event_no_words() {
        put(
                        "outcome",
                        Map.of(
                                "heldOn", "2025-06-26",
                                "participation", "PN1",
                                "startedOn", "2025-06-24",
                                "childLed", true,
                                "childSeenBefore", true,
                                "wishesAndFeelings", "Robin wants a dog",
                                "legalAdviceNeeded", false,
                                "cafcassReferral", false,
                                "humanRightsConcern", true))
                .statusCode(200)
                .body("wishesAndFeelings", equalTo("Robin wants a dog"));
        Spans.correct("/v1/reviews/" + review, Map.of("humanRightsConcern", false))
                .statusCode(200)
                .body("humanRightsConcern", equalTo(false))
                .body("childLed", equalTo(true))
                .body("startedOn", equalTo("2025-06-24"));

        assertThat(Spans.events(review).getLast())
                .contains("\"childLed\":true", "\"humanRightsConcern\":false", "\"startedOn\":\"2025-06-24\"")
                .doesNotContain("Robin", "dog");
    }

    private ValidatableResponse first() {
        return asIro().queryParam("childId", care.child())
                .get("/v1/reviews")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String what, Map<String, ?> body) {
        String path = "/v1/reviews/" + review;
        return asIro().header("If-Match", Spans.etag(path))
                .body(body)
                .put(path + "/" + what)
                .then();
    }
}
