package uk.safeguarding.conferences;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.conferences.ConferencesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aReference;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asChair;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.asQualityAssurance;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.outcome;
import static uk.safeguarding.conferences.ConferencesApi.relate;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who sees the records of a family: the chair of its conference while that lasts, and nobody who may not see one of
/// the children.
@QuarkusTest
class ChairAndFamilyTest {

    private String child;
    private String sibling;
    private String reference;
    private String family;
    private String conference;

    @BeforeEach
    void a_family_with_whom_nobody_works_yet() {
        child = aChildOfNobodyBornOn("2018-03-04");
        sibling = aChildOfNobodyBornOn("2019-05-06");
        family = made("/v1/families", Map.of("familyReference", aReference(), "childIds", List.of(child, sibling)));
        String discussion = made(
                "/v1/strategy-discussions",
                Map.of(
                        "familyId",
                        family,
                        "heldOn",
                        "2025-06-02",
                        "initiatedSection47",
                        true,
                        "childIds",
                        List.of(child, sibling),
                        "agencies",
                        List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "GP")));
        for (String one : List.of(child, sibling)) {
            made(
                    "/v1/section-47-enquiries",
                    Map.of("strategyDiscussionId", discussion, "childId", one, "startedOn", "2025-06-02"));
        }
        reference = asLoader().get("/v1/children/{id}", child).path("childReference");
        conference =
                asLoader().queryParam("familyId", family).get("/v1/conferences").path("data[0].id");
    }

    private static String made(String path, Map<String, ?> facts) {
        return id(asLoader().body(facts).post(path));
    }

    private void change(String what, Object body) {
        String address = "/v1/conferences/" + conference;
        asLoader()
                .header("If-Match", asLoader().get(address).header("ETag"))
                .body(body)
                .put(address + what)
                .then()
                .statusCode(200);
    }

    @Test
    void a_chair_sees_the_family_from_the_booking_until_another_is_to_chair_it() {
        asChair().get("/v1/conferences/{id}", conference).then().statusCode(404);

        change("/booking", Map.of("bookedFor", "2025-06-16", "chairStaffId", "CP-CHAIR"));
        asChair().get("/v1/conferences/{id}", conference).then().statusCode(200);
        asChair().get("/v1/families/{id}", family).then().statusCode(200);
        asChair()
                .queryParam("childId", child)
                .get("/v1/access-relationships")
                .then()
                .body("data.kind", contains("CHAIR"))
                .body("data.recordType", contains("conference"));

        asChair()
                .header(
                        "If-Match",
                        asChair().get("/v1/conferences/{id}", conference).header("ETag"))
                .body(Map.of("bookedFor", "2025-06-16", "chairStaffId", "ANOTHER-CHAIR"))
                .put("/v1/conferences/{id}/booking", conference)
                .then()
                .statusCode(200);
        asChair().get("/v1/conferences/{id}", conference).then().statusCode(404);
        asQualityAssurance()
                .get("/v1/conferences/{id}/history", conference)
                .then()
                .statusCode(200)
                .body("data[-1].record.children", hasSize(2));
    }

    @Test
    void a_chair_sees_the_family_while_a_plan_lasts() {
        Map<String, Object> outcome = outcome("2025-06-16", child + " PLAN_STARTED NEG", sibling + " PLAN_STARTED NEG");
        change("/outcome", outcome);
        asChair().get("/v1/conferences/{id}", conference).then().statusCode(200);

        for (String one : List.of(child, sibling)) {
            String plan = asLoader()
                    .queryParam("childId", one)
                    .get("/v1/child-protection-plans")
                    .path("data[0].id");
            asLoader()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("endedOn", "2025-08-01", "endReason", "BECAME_LOOKED_AFTER"))
                    .put("/v1/child-protection-plans/{id}/end", plan)
                    .then()
                    .statusCode(200);
        }
        asChair().get("/v1/conferences/{id}", conference).then().statusCode(404);
    }

    @Test
    void who_works_with_one_child_works_with_the_family() {
        asSocialWorker().get("/v1/families/{id}", family).then().statusCode(404);
        relate(child, "SOCIAL-WORKER");

        asSocialWorker().get("/v1/children/{id}", sibling).then().statusCode(200);
        asSocialWorker().get("/v1/conferences/{id}", conference).then().statusCode(200);
        asSocialWorker().get("/v1/families/{id}", family).then().statusCode(200);
    }

    @Test
    void a_family_that_was_recorded_by_mistake_relates_nobody() {
        String stranger = aChildOfNobodyBornOn("2017-01-02");
        String other = aChildOfNobodyBornOn("2016-01-02");
        relate(other, "SOCIAL-WORKER");
        String mistake =
                made("/v1/families", Map.of("familyReference", aReference(), "childIds", List.of(stranger, other)));
        asSocialWorker().get("/v1/children/{id}", stranger).then().statusCode(200);

        revoke("/v1/families/" + mistake).statusCode(200);

        asSocialWorker().get("/v1/children/{id}", stranger).then().statusCode(404);
        asSocialWorker().get("/v1/children/{id}", other).then().statusCode(200);
    }

    @Test
    void an_exclusion_from_one_child_hides_the_family() {
        relate(child, "SOCIAL-WORKER");
        asSocialWorker().get("/v1/families/{id}", family).then().statusCode(200);

        sensitive("EXCLUDED_FROM", "SOCIAL-WORKER");

        asSocialWorker().get("/v1/families/{id}", family).then().statusCode(404);
        asSocialWorker().get("/v1/children/{id}", child).then().statusCode(404);
        asSocialWorker()
                .queryParam("childId", child)
                .get("/v1/section-47-enquiries")
                .then()
                .body("data", hasSize(0));
        open().statusCode(404).body("code", equalTo("child-not-found"));
    }

    @Test
    void an_emergency_opens_the_family_of_a_child_also_where_a_sibling_is_restricted_to_others() {
        sensitive("RESTRICTED_TO", "SOMEBODY-ELSE");
        open().statusCode(201);

        as("social-worker", "BREAK_GLASS")
                .get("/v1/families/{id}", family)
                .then()
                .statusCode(200);
        asSocialWorker().get("/v1/families/{id}", family).then().statusCode(404);
    }

    /// Of the sibling.
    private void sensitive(String kind, String staffId) {
        id(asQualityAssurance()
                .body(Map.of(
                        "person", sibling,
                        "kind", kind,
                        "staffId", staffId,
                        "basis", "PERSONAL_CONNECTION",
                        "from", "2020-01-01"))
                .post("/v1/sensitivities"));
    }

    /// In an emergency, the child.
    private ValidatableResponse open() {
        return as("social-worker", "BREAK_GLASS")
                .body(Map.of(
                        "childReference", reference,
                        "grounds", "IMMEDIATE_RISK",
                        "justification", "Police at the door, nobody else on duty"))
                .post("/v1/access-requests")
                .then();
    }
}
