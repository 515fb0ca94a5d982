package uk.safeguarding.conferences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.anEnquiry;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asChair;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.openConferenceOf;
import static uk.safeguarding.conferences.ConferencesApi.outcome;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.testing.TestToken;

/// What every request of this service meets: the gates, preconditions, and one answer to sending it twice.
@QuarkusTest
class RequestsTest {

    private String child;
    private String family;
    private String discussion;
    private String enquiry;
    private String conference;

    @BeforeEach
    void a_conference_that_is_owed() {
        child = aChildBornOn("2015-01-15");
        family = aFamilyOf(child);
        discussion = aStrategyDiscussion(family, "2025-05-08", child);
        enquiry = anEnquiry(discussion, child, "2025-05-08");
        conference = openConferenceOf(family);
    }

    @Nested
    class The_gates {
        @Test
        void ask_for_a_token() {
            given().get("/v1/conferences/{id}", conference)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", notNullValue())
                    .body("code", equalTo("unauthenticated"));
            as(TestToken.as("cp-chair").expired(), "CONFERENCE")
                    .get("/v1/conferences/{id}", conference)
                    .then()
                    .statusCode(401);
        }

        @ParameterizedTest
        @ValueSource(strings = {"analyst", "lado", "mash", "performance-lead", "privacy-officer", "partner-agency"})
        void refuse_a_role_that_may_not_read_conferences(String role) {
            as(
                            TestToken.as(role)
                                    .and("iro")
                                    .with("realm_access", Map.of("roles", java.util.List.of(role))),
                            "CONFERENCE")
                    .get("/v1/conferences/{id}", conference)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }

        @Test
        void refuse_the_officer_of_records_the_decisions() {
            as("records-officer", "DIRECT_WORK")
                    .header("If-Match", "\"1\"")
                    .body(outcome("2025-05-30", child + " NO_PLAN"))
                    .put("/v1/conferences/{id}/outcome", conference)
                    .then()
                    .statusCode(403);
        }

        @Test
        void hide_the_decisions_from_who_schedules() {
            asChair()
                    .header("If-Match", "\"1\"")
                    .body(outcome("2025-05-30", child + " PLAN_STARTED NEG"))
                    .put("/v1/conferences/{id}/outcome", conference)
                    .then()
                    .statusCode(200);

            String seen = as("conference-admin", "CONFERENCE")
                    .get("/v1/conferences/{id}", conference)
                    .then()
                    .statusCode(200)
                    .body("heldOn", equalTo("2025-05-30"))
                    .extract()
                    .asString();
            assertThat(seen).doesNotContain("PLAN_STARTED", "NEG", "riskFactors");
        }

        @Test
        void ask_why() {
            given().header("Authorization", "Bearer " + TestToken.as("cp-chair").sign())
                    .get("/v1/conferences/{id}", conference)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("purpose-of-use-missing"));
            as("cp-chair", "STATUTORY_RETURN")
                    .get("/v1/conferences/{id}", conference)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("purpose-of-use-not-allowed"));
        }
    }

    @Test
    void what_another_authority_has_looks_like_what_does_not_exist() {
        looksAbsent("/v1/children/", child, "child-not-found");
        looksAbsent("/v1/families/", family, "family-not-found");
        looksAbsent("/v1/strategy-discussions/", discussion, "strategy-discussion-not-found");
        looksAbsent("/v1/section-47-enquiries/", enquiry, "section-47-enquiry-not-found");
        looksAbsent("/v1/conferences/", conference, "conference-not-found");
        looksAbsent("/v1/conferences/" + conference + "/attendances/", child, "attendance-not-found");
        looksAbsent("/v1/child-protection-plans/", child, "child-protection-plan-not-found");
    }

    @Nested
    class A_change {
        @Test
        void needs_the_revision_that_was_read() {
            put(asChair()).then().statusCode(428).body("code", equalTo("if-match-missing"));
            put(asChair().header("If-Match", "\"7\"")).then().statusCode(412).body("code", equalTo("stale-revision"));
            put(asChair().header("If-Match", "7")).then().statusCode(400).body("code", equalTo("if-match-malformed"));
        }

        @Test
        void sent_again_with_its_key_is_answered_as_the_first_time() {
            String key = UUID.randomUUID().toString();

            put(asChair().header("If-Match", "\"1\"").header("Idempotency-Key", key))
                    .then()
                    .statusCode(200);
            put(asChair().header("If-Match", "\"1\"").header("Idempotency-Key", key))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .header("Idempotent-Replay", "true");
        }

        @Test
        void sent_with_a_used_key_and_another_body_is_refused() {
            String key = UUID.randomUUID().toString();

            put(asChair().header("If-Match", "\"1\"").header("Idempotency-Key", key))
                    .then()
                    .statusCode(200);
            asChair()
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .body(outcome("2025-05-29", child + " NO_PLAN"))
                    .put("/v1/conferences/{id}/outcome", conference)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("idempotency-key-reused"));
        }

        @Test
        void that_creates_tells_where_the_record_is() {
            String location = asSocialWorker()
                    .body(Map.of("familyReference", ConferencesApi.aReference(), "childIds", java.util.List.of(child)))
                    .post("/v1/families")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");

            asSocialWorker().get(location).then().statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"heldOn\": \"2025-05-30\"",
                    "{\"heldOn\": \"2025-05-30\", \"unknown\": 1}",
                    "{\"heldOn\": \"30/05/2025\"}",
                    "{\"heldOn\": \"2025-05-30\", \"chairStaffId\": \"\\u0000\"}",
                    "[]"
                })
        void that_cannot_be_understood_is_malformed(String body) {
            asChair()
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put("/v1/conferences/{id}/outcome", conference)
                    .then()
                    .statusCode(400)
                    .contentType(endsWith("problem+json"));
        }

        private Response put(RequestSpecification caller) {
            return caller.body(outcome("2025-05-30", child + " NO_PLAN"))
                    .put("/v1/conferences/{id}/outcome", conference);
        }
    }

    @Nested
    class A_query {
        @ParameterizedTest(name = "{0}={1}")
        @CsvSource({
            "kind, WEDDING",
            "familyId, 1234-5678",
            "heldFrom, yesterday",
            "heldTo, 2025-02-30",
            "open, perhaps",
            "pageSize, several"
        })
        void that_cannot_be_read_names_the_parameter_and_never_the_value(String name, String value) {
            String answer = asChair()
                    .queryParam(name, value)
                    .get("/v1/conferences")
                    .then()
                    .statusCode(400)
                    .contentType(endsWith("problem+json"))
                    .body("code", equalTo("parameter-malformed"))
                    .body("violations.field", contains(name))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain(value);
        }

        @Test
        void is_unlike_a_path_whose_malformed_id_is_absent() {
            asChair()
                    .get("/v1/conferences/{id}", "1234-5678")
                    .then()
                    .statusCode(404)
                    .contentType(endsWith("problem+json"));
        }
    }

    private static void looksAbsent(String path, String id, String code) {
        Map<String, Object> strange = missing(path + id, code);
        assertThat(strange).isEqualTo(missing(path + UUID.randomUUID(), code));
    }

    private static Map<String, Object> missing(String path, String code) {
        return as(TestToken.as("cp-chair").in("E08000018"), "CONFERENCE")
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo(code))
                .extract()
                .jsonPath()
                .getMap("findAll {it.key != 'traceId'}");
    }
}
