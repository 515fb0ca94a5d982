package uk.safeguarding.cases.reviewrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.relate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

/// The records of a review that was held on Thursday 26 June 2025, planned or not.
@QuarkusTest
class ReviewRecordsTest {

    private static final Map<String, String> HELD = Map.of("heldOn", "2025-06-26", "participation", "PN1");

    private InCare care;
    private String review;

    @BeforeEach
    void a_child_whose_first_review_is_due() {
        care = InCare.sinceJune();
        review = asIro().queryParam("childId", care.child()).get("/v1/reviews").path("data[0].id");
    }

    private static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(
                        "invitations",
                        "sent",
                        Map.of("role", "MOTHER", "invitedOn", "2025-06-16", "attendance", "NOT_YET_HELD"),
                        Map.of("role", "FATHER")),
                Arguments.of("reports", "requested", Map.of("author", "SOCIAL_WORKER"), Map.of("author", "SCHOOL")),
                Arguments.of(
                        "contributions",
                        "received",
                        Map.of(
                                "author",
                                "CHILD",
                                "mode",
                                "DRAWING",
                                "receivedOn",
                                "2025-06-24",
                                "text",
                                "A Wordly house"),
                        Map.of("mode", "PAPER")),
                Arguments.of(
                        "decisions",
                        "made",
                        Map.of("text", "Mr Wordly finds a dentist", "ownerStaffId", "SW-7", "dueOn", "2025-08-29"),
                        Map.of("dueOn", "2025-09-01")),
                Arguments.of("documents", "recorded", Map.of("kind", "RECORD"), Map.of("kind", "DECISIONS")),
                Arguments.of(
                        "feedback",
                        "given",
                        Map.of(
                                "respondent",
                                "CHILD",
                                "rating",
                                "GOOD",
                                "givenOn",
                                "2025-06-30",
                                "text",
                                "Ms Wordly listens"),
                        Map.of("rating", "VERY_GOOD")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void are_recorded_listed_corrected_and_voided(
            String kind, String verb, Map<String, String> facts, Map<String, String> changes) {
        change("", "outcome", HELD).statusCode(200);
        String record = id(post(kind, facts));
        String path = "/v1/reviews/" + review + "/" + kind;
        String one = path + "/" + record;
        String type = "cases.review-" + (kind.equals("feedback") ? kind : kind.substring(0, kind.length() - 1)) + ".";

        asIro().get(path).then().statusCode(200).body("data.id", contains(record));
        Spans.correct(one, changes).statusCode(200);
        changes.forEach((field, value) -> asIro().get(one).then().body(field, equalTo(value)));
        Spans.revoke(one).statusCode(200).body("voided", equalTo(true));
        asIro().get(path).then().statusCode(200).body("data", empty());
        asIro().get(one + "/history")
                .then()
                .statusCode(200)
                .body("data.change", contains("CREATED", "CORRECTED", "VOIDED"));

        assertThat(Spans.eventTypes(record))
                .containsExactly(type + verb + ".v1", type + "corrected.v1", type + "voided.v1");
        assertThat(Spans.events(record)).allSatisfy(event -> assertThat(event).doesNotContain("Wordly", "SW-7"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void are_of_their_own_review_alone_and_voided_with_it(
            String kind, String verb, Map<String, String> facts, Map<String, String> changes) {
        change("", "outcome", HELD).statusCode(200);
        String record = id(post(kind, facts));
        String next =
                asIro().queryParam("childId", care.child()).get("/v1/reviews").path("data[1].id");

        asIro().get("/v1/reviews/" + next + "/" + kind + "/" + record).then().statusCode(404);
        asIro().get("/v1/reviews/" + next + "/" + kind).then().statusCode(200).body("data", empty());
        Spans.revoke("/v1/reviews/" + review).statusCode(200);

        asIro().get("/v1/reviews/" + review + "/" + kind + "/" + record)
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));
        post(kind, facts).then().statusCode(422);
        assertThat(Spans.eventTypes(record).getLast()).endsWith(".voided.v1");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        invitations   | {"role":"CARER","invitedOn":"2025-06-16","attendance":"APOLOGIES","mode":"REMOTE"}          | review-invitation-mode-of-who-took-part
        invitations   | {"role":"CARER","invitedOn":"2035-06-16","attendance":"NOT_YET_HELD"}                       | review-invitation-in-future
        invitations   | {"role":"CARER","invitedOn":"2025-06-01","attendance":"NOT_YET_HELD"}                       | review-invitation-before-care
        reports       | {"author":"SCHOOL","sharedWithChildOn":"2025-06-20"}                                        | review-report-shared-before-submitted
        reports       | {"author":"SCHOOL","submittedOn":"2025-06-20","sharedWithParentsOn":"2025-06-19"}           | review-report-shared-before-submitted
        contributions | {"author":"CHILD","mode":"PAPER","receivedOn":"2035-01-01"}                                 | review-contribution-in-future
        decisions     | {"text":"Go on"}                                                                            | review-decision-without-owner
        decisions     | {"text":"Go on","ownerRole":"CARER","sentOn":"2025-06-25"}                                  | review-decision-before-the-review
        decisions     | {"text":"Go on","ownerRole":"CARER","answeredOn":"2025-06-27","answer":"AGREED"}            | review-decision-answered-before-sent
        decisions     | {"text":"Go on","ownerRole":"CARER","sentOn":"2025-06-27","answer":"AGREED"}                | review-decision-answer-with-day
        decisions     | {"text":"Go on","ownerRole":"CARER","objection":"No money"}                                 | review-decision-objection-of-who-objected
        decisions     | {"text":"Go on","ownerRole":"CARER","completion":"NOT_DONE","completedOn":"2025-07-01"}     | review-decision-reason-of-what-was-not-done
        decisions     | {"text":"Go on","ownerRole":"CARER","completion":"DONE"}                                    | review-decision-completion-with-day
        documents     | {"kind":"RECORD","completedOn":"2025-06-25"}                                                | review-document-before-the-review
        documents     | {"kind":"RECORD","distributedOn":"2025-07-01"}                                              | review-document-distributed-before-completed
        feedback      | {"respondent":"CARER","rating":"FAIR","givenOn":"2035-01-01"}                               | review-feedback-in-future
        """)
    void are_refused_where_they_cannot_be(String kind, String facts, String code) {
        change("", "outcome", HELD).statusCode(200);

        asIro().body(facts)
                .post("/v1/reviews/" + review + "/" + kind)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        invitations | {"role":"CARER","invitedOn":"2025-06-16","attendance":"ABSENT"} | review-invitation-before-the-review
        decisions   | {"text":"Go on","ownerRole":"CARER"}                            | review-decision-before-the-review
        documents   | {"kind":"RECORD"}                                               | review-document-before-the-review
        """)
    void that_follow_a_review_wait_for_it(String kind, String facts, String code) {
        asIro().body(facts)
                .post("/v1/reviews/" + review + "/" + kind)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @Test
    void an_invitation_is_answered() {
        String invitation = id(
                post("invitations", Map.of("role", "HEALTH", "invitedOn", "2025-06-16", "attendance", "NOT_YET_HELD")));
        change("", "outcome", HELD).statusCode(200);

        change("invitations/" + invitation, "attendance", Map.of("attendance", "ATTENDED", "mode", "REMOTE"))
                .statusCode(200)
                .body("mode", equalTo("REMOTE"));
        assertThat(Spans.eventTypes(invitation).getLast()).isEqualTo("cases.review-invitation.attendance-recorded.v1");
    }

    @Nested
    class A_report {

        private String report;

        @BeforeEach
        void is_asked_for() {
            report = id(post("reports", Map.of("author", "SOCIAL_WORKER")));
        }

        @Test
        void is_due_once_a_day_is_set_and_moves_with_it() {
            asIro().get("/v1/reviews/" + review + "/reports/" + report).then().body("timescale", nullValue());

            change("", "planning", Map.of("plannedFor", "2025-06-30")).statusCode(200);
            assertDue("2025-06-23");
            change("", "cancellation", Map.of("cancelledOn", "2025-06-20", "reason", "CHILD_ASKED"))
                    .statusCode(200);
            asIro().get("/v1/reviews/" + review + "/reports/" + report).then().body("timescale", nullValue());
            change("", "outcome", HELD).statusCode(200);
            assertDue("2025-06-19");

            assertThat(Spans.events(report)).hasSize(4);
            assertThat(Spans.eventTypes(report)).containsOnlyOnce("cases.review-report.requested.v1");
            assertThat(Spans.events(report).getLast())
                    .contains("\"rule\":\"REVIEW_REPORT_BEFORE_REVIEW\"", "\"dueOn\":\"2025-06-19\"");
        }

        @ParameterizedTest(name = "submitted {0}: {1}")
        @CsvSource({"2025-06-19, ON_TIME", "2025-06-20, LATE"})
        void is_in_time_to_its_last_day(String submittedOn, String state) {
            change("", "outcome", HELD).statusCode(200);

            as("social-worker", "REVIEW")
                    .get("/v1/reviews/{id}/reports", review)
                    .then()
                    .statusCode(404);
            change("reports/" + report, "submission", Map.of("submittedOn", submittedOn))
                    .statusCode(200)
                    .body("timescale.state", equalTo(state));
            change("reports/" + report, "sharing", Map.of("sharedWithChildOn", "2025-06-23"))
                    .statusCode(200)
                    .body("sharedWithChildOn", equalTo("2025-06-23"));
            assertThat(Spans.eventTypes(report).subList(2, 4))
                    .containsExactly("cases.review-report.submitted.v1", "cases.review-report.shared.v1");
        }

        private void assertDue(String day) {
            asIro().get("/v1/reviews/" + review + "/reports/" + report)
                    .then()
                    .body("timescale.due", equalTo(day))
                    .body("timescale.citation", equalTo("Local procedure"));
        }
    }

    @Test
    void a_decision_is_sent_answered_and_carried_out() {
        change("", "outcome", HELD).statusCode(200);
        String decision =
                id(post("decisions", Map.of("text", "Go on", "ownerRole", "SOCIAL_WORKER", "dueOn", "2025-08-29")));

        change("decisions/" + decision, "sending", Map.of("sentOn", "2025-07-03"))
                .statusCode(200)
                .body("sending.state", equalTo("ON_TIME"))
                .body("sending.due", equalTo("2025-07-03"))
                .body("answering.due", equalTo("2025-07-10"))
                .body("answering.state", equalTo("NOT_APPLICABLE"))
                .body("timescale.state", equalTo("OVERDUE"));
        change(
                        "decisions/" + decision,
                        "answer",
                        Map.of("answeredOn", "2025-07-11", "answer", "OBJECTED", "objection", "No money"))
                .statusCode(200)
                .body("answering.state", equalTo("LATE"));
        change("decisions/" + decision, "completion", Map.of("completion", "DONE", "completedOn", "2025-08-29"))
                .statusCode(200)
                .body("timescale.state", equalTo("ON_TIME"));
        change(
                        "decisions/" + decision,
                        "completion",
                        Map.of("completion", "NOT_DONE", "completedOn", "2025-08-29", "notDoneReason", "Moved"))
                .statusCode(200)
                .body("timescale.state", equalTo("NOT_APPLICABLE"));
        Spans.correct("/v1/reviews/" + review, Map.of("heldOn", "2025-06-25")).statusCode(200);

        assertThat(Spans.eventTypes(decision))
                .extracting(type -> type.replaceAll("cases.review-decision.|.v1", ""))
                .containsExactly("made", "sent", "answered", "completed", "completed", "redated");
        assertThat(Spans.events(decision).getLast())
                .contains("\"sendingDueOn\":\"2025-07-02\"")
                .doesNotContain("Moved", "No money");
    }

    @Test
    void a_record_is_completed_and_distributed() {
        change("", "outcome", HELD).statusCode(200);
        String document = id(post("documents", Map.of("kind", "RECORD")));

        change("documents/" + document, "completion", Map.of("completedOn", "2025-07-17"))
                .statusCode(200)
                .body("completion.due", equalTo("2025-07-17"))
                .body("completion.state", equalTo("ON_TIME"))
                .body("distribution.state", equalTo("OVERDUE"));
        change("documents/" + document, "distribution", Map.of("distributedOn", "2025-07-25"))
                .statusCode(200)
                .body("distribution.due", equalTo("2025-07-24"))
                .body("distribution.state", equalTo("LATE"));
        Spans.correct("/v1/reviews/" + review, Map.of("heldOn", "2025-06-27")).statusCode(200);

        asIro().get("/v1/reviews/" + review + "/documents/" + document)
                .then()
                .body("distribution.state", equalTo("ON_TIME"));
        assertThat(Spans.eventTypes(document))
                .extracting(type -> type.replaceAll("cases.review-document.|.v1", ""))
                .containsExactly("recorded", "completed", "distributed", "redated");
    }

    @Test
    void reports_come_from_the_social_worker_and_decisions_do_not() {
        change("", "outcome", HELD).statusCode(200);
        relate(care.child(), "SOCIAL-WORKER");

        as("social-worker", "REVIEW")
                .body(Map.of("author", "SOCIAL_WORKER", "submittedOn", "2025-06-19"))
                .post("/v1/reviews/{id}/reports", review)
                .then()
                .statusCode(201);
        as("social-worker", "REVIEW")
                .body(Map.of("text", "Go on", "ownerRole", "CARER"))
                .post("/v1/reviews/{id}/decisions", review)
                .then()
                .statusCode(403);
    }

    private Response post(String kind, Map<String, ?> facts) {
        return asIro().body(new HashMap<>(facts)).post("/v1/reviews/" + review + "/" + kind);
    }

    /// Changes the review, or a record of it.
    private ValidatableResponse change(String record, String what, Map<String, ?> body) {
        String path = "/v1/reviews/" + review + (record.isEmpty() ? "" : "/" + record);
        return asIro().header("If-Match", Spans.etag(path))
                .body(body)
                .put(path + "/" + what)
                .then();
    }
}
