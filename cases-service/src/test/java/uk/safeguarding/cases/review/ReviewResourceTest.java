package uk.safeguarding.cases.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.inCareSince;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class ReviewResourceTest {

    private static final String ON_THE_LAST_LAWFUL_DAY = """
            {"heldOn": "2025-06-30", "participation": "PN1", "chairStaffId": "IRO"}""";

    private String child;
    private String period;
    private String first;

    @BeforeEach
    void a_child_in_care_since_Monday_2_June_2025() {
        child = aChildBornOn("2012-01-15");
        period = inCareSince(child, "2025-06-02");
        first = reviews().extract().path("data[0].id");
    }

    @Nested
    class Coming_into_care {
        @Test
        void schedules_the_first_review_within_20_working_days() {
            reviews()
                    .body("data", hasSize(1))
                    .body("data[0].ordinal", equalTo(1))
                    .body("data[0].timescale.rule", equalTo("REVIEW_FIRST_20_WORKING_DAYS"))
                    .body("data[0].timescale.citation", equalTo("SI 2010/959 reg. 33(1)"))
                    .body("data[0].timescale.due", equalTo("2025-06-30"))
                    .body("data[0].timescale.state", equalTo("OVERDUE"));
        }
    }

    @Nested
    class A_series_of_short_breaks {
        @Test
        void is_reviewed_after_3_months_and_then_every_6_whenever_it_is_known_to_be_one() {
            String status = id(asRecordsOfficer()
                    .body(Map.of("periodOfCareId", period, "code", "V4", "from", "2025-06-02"))
                    .post("/v1/legal-statuses"));
            reviews()
                    .body("data[0].timescale.rule", equalTo("REVIEW_SHORT_BREAKS_FIRST_3_MONTHS"))
                    .body("data[0].timescale.due", equalTo("2025-09-02"));
            hold(first, 2, ON_THE_LAST_LAWFUL_DAY).statusCode(200);
            reviews().body("data.timescale.due", contains("2025-09-02", "2025-12-30"));

            asRecordsOfficer()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reasonCode", "DATA_ENTRY_ERROR", "changes", Map.of("code", "V2")))
                    .post("/v1/legal-statuses/{id}/corrections", status)
                    .then()
                    .statusCode(200);

            reviews()
                    .body("data.timescale.due", contains("2025-06-30", "2025-09-30"))
                    .body("data.timescale.rule", contains("REVIEW_FIRST_20_WORKING_DAYS", "REVIEW_SECOND_3_MONTHS"));
        }
    }

    @Nested
    class Holding_a_review {
        @Test
        void on_the_last_lawful_day_is_on_time_and_schedules_the_next() {
            hold(first, 1, ON_THE_LAST_LAWFUL_DAY)
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("timescale.state", equalTo("ON_TIME"))
                    .body("participation", equalTo("PN1"));

            reviews().body("data.timescale.due", contains("2025-06-30", "2025-09-30"));
        }

        @Test
        void a_day_later_is_late_and_still_recorded() {
            hold(first, 1, """
                    {"heldOn": "2025-07-01", "participation": "PN7"}""")
                    .statusCode(200)
                    .body("timescale.state", equalTo("LATE"))
                    .body("timescale.late.workingDays", equalTo(1));
        }

        @Test
        void is_refused_a_second_time() {
            hold(first, 1, ON_THE_LAST_LAWFUL_DAY).statusCode(200);

            hold(first, 2, ON_THE_LAST_LAWFUL_DAY).statusCode(409).body("code", equalTo("review-already-held"));
        }

        @Test
        void is_refused_before_it_takes_place() {
            hold(first, 1, """
                    {"heldOn": "2035-01-01", "participation": "PN1"}""").statusCode(422).body("code", equalTo("review-in-future"));
        }

        @Test
        void of_a_child_of_four_years_is_refused_as_PN0() {
            hold(first, 1, """
                    {"heldOn": "2025-06-30", "participation": "PN0"}""").statusCode(422).body("code", equalTo("ssda903-441"));
        }

        @Test
        void needs_the_revision_that_was_read() {
            asIro().body(ON_THE_LAST_LAWFUL_DAY)
                    .put("/v1/reviews/{id}/outcome", first)
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("if-match-missing"));
            hold(first, 7, ON_THE_LAST_LAWFUL_DAY).statusCode(412).body("code", equalTo("stale-revision"));
            asIro().header("If-Match", "7")
                    .body(ON_THE_LAST_LAWFUL_DAY)
                    .put("/v1/reviews/{id}/outcome", first)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("if-match-malformed"));
        }

        @Test
        void can_be_loaded_without_knowing_the_scheduled_one() {
            Map<String, String> loaded = Map.of(
                    "periodOfCareId", period,
                    "heldOn", "2025-06-20",
                    "participation", "PN2",
                    "sourceSystem", "OLD-SYSTEM",
                    "sourceId", UUID.randomUUID().toString());

            asIro().body(loaded).post("/v1/reviews").then().statusCode(201).body("id", equalTo(first));
            asIro().body(loaded).post("/v1/reviews").then().statusCode(200).body("id", equalTo(first));
            reviews().body("data", hasSize(2));
        }
    }

    @Nested
    class Ceasing_to_be_looked_after {
        @Test
        void lets_a_review_fall_away_that_was_not_yet_overdue() {
            cease("2025-06-30");

            reviews()
                    .body("data[0].timescale.state", equalTo("NOT_APPLICABLE"))
                    .body("data[0].fellAwayOn", equalTo("2025-06-30"));
        }

        @Test
        void leaves_overdue_what_was_overdue() {
            cease("2025-07-01");

            reviews().body("data[0].timescale.state", equalTo("OVERDUE")).body("data[0].fellAwayOn", nullValue());
        }

        @Test
        void on_a_day_that_was_a_mistake_lets_the_duty_stand_again() {
            String etag = cease("2025-06-30").extract().header("ETag");

            asRecordsOfficer()
                    .header("If-Match", etag)
                    .body("""
                            {"reasonCode": "DATA_ENTRY_ERROR", "changes": {"ceasedOn": null, "reasonCeased": null}}""")
                    .post("/v1/periods-of-care/{id}/corrections", period)
                    .then()
                    .statusCode(200)
                    .body("ceasedOn", nullValue());
            reviews().body("data[0].timescale.state", equalTo("OVERDUE"));
        }

        private ValidatableResponse cease(String on) {
            return asRecordsOfficer()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("ceasedOn", on, "reasonCeased", "E4A"))
                    .put("/v1/periods-of-care/{id}/cessation", period)
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class Correcting_a_review {
        @BeforeEach
        void held_on_the_last_lawful_day() {
            hold(first, 1, ON_THE_LAST_LAWFUL_DAY).statusCode(200);
        }

        @Test
        void keeps_what_it_does_not_name_and_redates_the_next() {
            correct("""
                    {"reasonCode": "DATA_ENTRY_ERROR", "reason": "Typed the wrong day",
                     "changes": {"heldOn": "2025-06-24"}}""").statusCode(200).body("heldOn", equalTo("2025-06-24")).body("participation", equalTo("PN1"));

            reviews().body("data.timescale.due", contains("2025-06-30", "2025-09-24"));
        }

        @Test
        void shows_every_revision_in_the_history() {
            correct("""
                    {"reasonCode": "DATA_ENTRY_ERROR", "changes": {"participation": "PN2"}}""").statusCode(200);

            asIro().get("/v1/reviews/{id}/history", first)
                    .then()
                    .statusCode(200)
                    .body("data.revision", contains(1, 2, 3))
                    .body("data.change", contains("CREATED", "CHANGED", "CORRECTED"))
                    .body("data[2].reasonCode", equalTo("DATA_ENTRY_ERROR"))
                    .body("data[1].record.participation", equalTo("PN1"))
                    .body("data[2].record.participation", equalTo("PN2"))
                    .body("data[2].recordedBy", equalTo("iro-subject"));
        }

        @Test
        void is_a_revision_also_where_it_changes_nothing() {
            String same = """
                    {"reasonCode": "DATA_ENTRY_ERROR", "changes": {"participation": "PN2"}}""";
            correct(same).statusCode(200).header("ETag", equalTo("\"3\""));

            asIro().header("If-Match", "\"3\"")
                    .body(same)
                    .post("/v1/reviews/{id}/corrections", first)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"4\""));
        }

        @Test
        void is_refused_to_who_did_not_write_it() {
            as(TestToken.as("iro").with("sub", "another-iro"), "REVIEW")
                    .header("If-Match", "\"2\"")
                    .body("""
                            {"reasonCode": "OTHER", "changes": {"participation": "PN2"}}""")
                    .post("/v1/reviews/{id}/corrections", first)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("correction-not-yours"));
        }

        @Test
        void is_open_to_quality_assurance() {
            as("quality-assurance-manager", "AUDIT")
                    .header("If-Match", "\"2\"")
                    .body("""
                            {"reasonCode": "OTHER", "changes": {"participation": "PN2"}}""")
                    .post("/v1/reviews/{id}/corrections", first)
                    .then()
                    .statusCode(200);
        }

        @Test
        void of_a_field_that_does_not_exist_is_refused() {
            correct("""
                    {"reasonCode": "OTHER", "changes": {"dueOn": "2025-06-24"}}""").statusCode(400).body("violations[0].field", equalTo("dueOn"));
        }

        @Test
        void away_lets_its_duty_stand_again() {
            asIro().header("If-Match", "\"2\"")
                    .body("""
                            {"reasonCode": "WRONG_PERSON"}""")
                    .post("/v1/reviews/{id}/void", first)
                    .then()
                    .statusCode(200)
                    .body("voided", equalTo(true));

            reviews()
                    .body("data", hasSize(1))
                    .body("data[0].ordinal", equalTo(1))
                    .body("data[0].timescale.due", equalTo("2025-06-30"));
        }

        private ValidatableResponse correct(String body) {
            return asIro().header("If-Match", "\"2\"")
                    .body(body)
                    .post("/v1/reviews/{id}/corrections", first)
                    .then();
        }
    }

    @Nested
    class Sending_a_request_again {
        @Test
        void with_its_key_is_answered_as_the_first_time() {
            String key = UUID.randomUUID().toString();

            keyed(key, ON_THE_LAST_LAWFUL_DAY).then().statusCode(200).header("Idempotent-Replay", nullValue());
            keyed(key, ON_THE_LAST_LAWFUL_DAY)
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replay", "true")
                    .header("ETag", "\"2\"");
        }

        @Test
        void with_its_key_and_another_body_is_refused() {
            String key = UUID.randomUUID().toString();

            keyed(key, ON_THE_LAST_LAWFUL_DAY).then().statusCode(200);
            keyed(key, """
                    {"heldOn": "2025-06-27", "participation": "PN1"}""").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        }

        @Test
        void a_hundred_times_at_once_makes_one_record() throws Exception {
            String key = UUID.randomUUID().toString();
            Map<String, String> born = Map.of(
                    "childReference", "PAR-" + key.substring(0, 18),
                    "forename", "Robin",
                    "surname", "Parallel",
                    "birthDate", "2015-05-05",
                    "sex", "M");
            Callable<Response> send = () ->
                    asRecordsOfficer().header("Idempotency-Key", key).body(born).post("/v1/children");

            List<Response> answers;
            try (var senders = Executors.newFixedThreadPool(16)) {
                answers = senders
                        .invokeAll(IntStream.range(0, 100).mapToObj(i -> send).toList())
                        .stream()
                        .map(java.util.concurrent.Future::resultNow)
                        .toList();
            }

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
            assertThat(answers.stream()
                            .map(answer -> path(answer.header("Location")))
                            .distinct())
                    .hasSize(1);
            assertThat(answers.stream().filter(a -> a.header("Idempotent-Replay") == null))
                    .hasSize(1);
        }

        private Response keyed(String key, String body) {
            return asIro().header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .put("/v1/reviews/{id}/outcome", first);
        }

        private String path(String location) {
            return location.substring(location.indexOf("/v1/"));
        }
    }

    @Nested
    class A_caller {
        @Test
        void without_a_token_is_told_to_bring_one() {
            given().get("/v1/reviews/{id}", first)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", notNullValue())
                    .body("code", equalTo("unauthenticated"));
        }

        @Test
        void with_an_expired_token_is_told_to_bring_one() {
            as(TestToken.as("iro").expired(), "REVIEW")
                    .get("/v1/reviews/{id}", first)
                    .then()
                    .statusCode(401);
        }

        @Test
        void of_another_role_is_refused() {
            asRecordsOfficer()
                    .header("If-Match", "\"1\"")
                    .body(ON_THE_LAST_LAWFUL_DAY)
                    .put("/v1/reviews/{id}/outcome", first)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
            as("analyst", "AUDIT").get("/v1/reviews/{id}", first).then().statusCode(401);
        }

        @Test
        void must_say_why() {
            given().header("Authorization", "Bearer " + TestToken.as("iro").sign())
                    .get("/v1/reviews/{id}", first)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("purpose-of-use-missing"));
            as("iro", "CURIOSITY")
                    .get("/v1/reviews/{id}", first)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("purpose-of-use-unknown"));
            as("iro", "STATUTORY_RETURN")
                    .get("/v1/reviews/{id}", first)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("purpose-of-use-not-allowed"));
        }

        @Test
        void of_another_authority_sees_what_an_absent_review_shows() {
            var stranger = as(TestToken.as("iro").in("E08000018"), "REVIEW");

            var seen = stranger.get("/v1/reviews/{id}", first)
                    .then()
                    .statusCode(404)
                    .extract();
            var absent = as(TestToken.as("iro").in("E08000018"), "REVIEW")
                    .get("/v1/reviews/{id}", UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .extract();
            assertThat(seen.<String>path("code")).isEqualTo("review-not-found");
            assertThat(seen.jsonPath().getMap("findAll {it.key != 'traceId'}"))
                    .isEqualTo(absent.jsonPath().getMap("findAll {it.key != 'traceId'}"));
        }

        @Test
        void is_told_what_is_wrong_with_a_body_and_never_its_values() {
            String answer = asIro().header("If-Match", "\"1\"")
                    .body("""
                            {"heldOn": "2025-06-30", "participation": "SECRET-VALUE"}""")
                    .put("/v1/reviews/{id}/outcome", first)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-json"))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("SECRET-VALUE");
        }
    }

    @Nested
    class The_audit {
        @Test
        void names_the_child_whom_a_read_disclosed() throws SQLException {
            long before = audited("DISCLOSED", "getReview");
            asIro().get("/v1/reviews/{id}", first).then().statusCode(200);

            assertThat(audited("DISCLOSED", "getReview")).isEqualTo(before + 1);
        }

        @Test
        void names_the_child_whose_record_was_changed_in_the_same_transaction() throws SQLException {
            hold(first, 1, ON_THE_LAST_LAWFUL_DAY).statusCode(200);
            hold(first, 1, ON_THE_LAST_LAWFUL_DAY).statusCode(412);

            // the review held, and the next one and the care plan scheduled
            assertThat(audited("CHANGED", "recordReviewOutcome")).isEqualTo(3);
        }

        @Test
        void cannot_be_changed_by_the_service() {
            try (var connection = TestDatabase.asApplication();
                    var statement = connection.createStatement()) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute("delete from access_log"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private long audited(String outcome, String operation) throws SQLException {
            try (var connection = TestDatabase.asApplication();
                    var count = connection.prepareStatement(
                            "select count(*) from access_log where outcome = ? and operation = ? and person = ?")) {
                count.setString(1, outcome);
                count.setString(2, operation);
                count.setString(3, child);
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }
    }

    private ValidatableResponse reviews() {
        return asIro().queryParam("childId", child).get("/v1/reviews").then().statusCode(200);
    }

    private static ValidatableResponse hold(String review, int revision, String body) {
        return asIro().header("If-Match", "\"" + revision + "\"")
                .body(body)
                .put("/v1/reviews/{id}/outcome", review)
                .then();
    }
}
