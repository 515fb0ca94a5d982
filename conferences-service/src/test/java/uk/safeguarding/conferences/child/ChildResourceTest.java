package uk.safeguarding.conferences.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.conferences.ConferencesApi.aReference;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.safeguarding.conferences.EventLog;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class ChildResourceTest {

    private final String reference = aReference();

    @Nested
    class Registering_a_child {
        @Test
        void answers_with_the_record_and_tells_the_suite_the_month_of_birth() {
            Response created = register(Map.of("birthDate", "2014-03-09", "sex", "M"));
            created.then().statusCode(201).header("ETag", "\"1\"").body("childReference", equalTo(reference));

            var event = EventLog.of(id(created)).getFirst();
            assertThat(event.type()).isEqualTo("conferences.child.registered.v1");
            assertThat(event.subject()).matches("[A-Za-z0-9_-]{43}");
            assertThat(event.data().get("birthMonth").asText()).isEqualTo("2014-03");
            assertThat(event.data().has("expectedBirthMonth")).isFalse();
            assertThat(event.data().toString()).doesNotContain("Sampleton", reference, "2014-03-09");
        }

        @Test
        void with_a_reference_in_use_is_refused_however_it_is_written() {
            register(Map.of("birthDate", "2014-03-09", "sex", "M")).then().statusCode(201);

            register(Map.of(
                            "childReference",
                            reference.toLowerCase(Locale.ROOT),
                            "birthDate",
                            "2014-03-09",
                            "sex",
                            "M"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("child-reference-once"));
        }

        @Test
        void of_another_authority_with_the_same_reference_is_another_child() {
            register(Map.of("birthDate", "2014-03-09", "sex", "M")).then().statusCode(201);

            as(TestToken.as("social-worker").in("E08000018"), "CP_ENQUIRY")
                    .body(child(Map.of("birthDate", "2014-03-09", "sex", "M")))
                    .post("/v1/children")
                    .then()
                    .statusCode(201);
        }

        @Test
        void again_from_the_same_source_answers_the_first_record() {
            Map<String, String> loaded =
                    Map.of("birthDate", "2014-03-09", "sex", "M", "sourceSystem", "OLD-SYSTEM", "sourceId", reference);
            String first = id(register(loaded));

            register(loaded).then().statusCode(200).body("id", equalTo(first));
        }

        @Test
        void who_is_not_born_needs_the_expected_day_and_the_sex_U() {
            register(Map.of("sex", "U")).then().statusCode(400).body("violations", hasSize(1));
            register(Map.of("expectedBirthDate", "2027-01-10", "sex", "F"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("census-8750-sex-of-unborn-child"));
            register(Map.of("expectedBirthDate", "2027-01-10", "sex", "U"))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void the_birth_of_an_unborn_child_is_recorded_as_late_information() {
        String child = id(register(Map.of("expectedBirthDate", "2026-01-10", "sex", "U")));

        correct("/v1/children/" + child, "{\"birthDate\": \"2026-01-04\", \"forename\": \"Alex\", \"sex\": \"F\"}")
                .statusCode(200)
                .body("birthDate", equalTo("2026-01-04"));

        var event = EventLog.of(child).getLast();
        assertThat(event.type()).isEqualTo("conferences.child.corrected.v1");
        assertThat(event.data().get("corrected").asBoolean()).isTrue();
        assertThat(event.data().get("birthMonth").asText()).isEqualTo("2026-01");
    }

    @Test
    void a_voided_child_is_told_of_and_gives_the_reference_free() {
        String child = id(register(Map.of("birthDate", "2014-03-09", "sex", "M")));

        revoke("/v1/children/" + child).statusCode(200).body("voided", equalTo(true));

        assertThat(EventLog.of(child).getLast().data().get("voided").asBoolean())
                .isTrue();
        register(Map.of("birthDate", "2014-03-09", "sex", "M")).then().statusCode(201);
    }

    @Nested
    class Searching {
        private final String surname =
                "Sampleton-" + UUID.randomUUID().toString().substring(0, 8);

        @Test
        void finds_by_name_and_birth_date_regardless_of_case() {
            register(Map.of("surname", surname, "birthDate", "2014-03-09", "sex", "M"));

            search(asSocialWorker(), Map.of("surname", surname.toUpperCase(Locale.ROOT), "birthDate", "2014-03-09"))
                    .body("data.childReference", contains(reference));
            search(asSocialWorker(), Map.of("surname", surname, "birthDate", "2014-03-10"))
                    .body("data", hasSize(0));
        }

        @Test
        void finds_by_reference() {
            register(Map.of("birthDate", "2014-03-09", "sex", "M"));

            search(asSocialWorker(), Map.of("childReference", " " + reference.toLowerCase(Locale.ROOT)))
                    .body("data", hasSize(1));
        }

        @Test
        void goes_through_pages() {
            for (int i = 0; i < 3; i++) {
                register(Map.of(
                        "childReference", aReference(), "surname", surname, "birthDate", "2014-03-09", "sex", "M"));
            }

            String next = search(asSocialWorker().queryParam("pageSize", 2), Map.of("surname", surname))
                    .body("data", hasSize(2))
                    .extract()
                    .path("paging.next");
            search(asSocialWorker().queryParam("pageSize", 2).queryParam("cursor", next), Map.of("surname", surname))
                    .body("data", hasSize(1))
                    .body("paging.next", nullValue());
        }

        @Test
        void without_a_criterion_is_malformed() {
            asSocialWorker()
                    .body(Map.of("forename", "Robin"))
                    .post("/v1/children/search")
                    .then()
                    .statusCode(400);
        }

        @Test
        void finds_no_child_of_another_authority() {
            register(Map.of("birthDate", "2014-03-09", "sex", "M"));

            search(as(TestToken.as("social-worker").in("E08000018"), "CP_ENQUIRY"), Map.of("childReference", reference))
                    .body("data", hasSize(0));
        }

        private ValidatableResponse search(RequestSpecification caller, Map<String, String> criteria) {
            return caller.body(criteria).post("/v1/children/search").then().statusCode(200);
        }
    }

    @Nested
    class The_LADO {
        @Test
        void sees_no_more_than_that_the_child_is_known() {
            String child = id(register(Map.of("birthDate", "2014-03-09", "sex", "M")));

            as("lado", "ALLEGATION_MANAGEMENT")
                    .get("/v1/children/{id}", child)
                    .then()
                    .statusCode(200)
                    .body("childReference", equalTo(reference))
                    .body("surname", nullValue())
                    .body("birthDate", nullValue())
                    .body("sex", nullValue());
        }

        @Test
        void finds_a_child_by_the_reference_alone() {
            as("lado", "ALLEGATION_MANAGEMENT")
                    .body(Map.of("surname", "Sampleton"))
                    .post("/v1/children/search")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("child-reference-needed"));
        }
    }

    private Response register(Map<String, String> facts) {
        return asSocialWorker().body(child(facts)).post("/v1/children");
    }

    private Map<String, String> child(Map<String, String> facts) {
        Map<String, String> child =
                new HashMap<>(Map.of("childReference", reference, "forename", "Robin", "surname", "Sampleton"));
        child.putAll(facts);
        return child;
    }
}
