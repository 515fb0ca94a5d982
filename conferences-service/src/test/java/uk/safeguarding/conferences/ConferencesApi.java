package uk.safeguarding.conferences;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.safeguarding.platform.testing.Answered;
import uk.safeguarding.platform.testing.TestToken;

/// What tests of several records ask of the service: callers with a purpose, families, and what leads to a conference.
public final class ConferencesApi {

    public static final String BECAUSE = """
            {"reasonCode": "DATA_ENTRY_ERROR", "reason": "Recorded by mistake"}""";

    private ConferencesApi() {}

    /// A caller of the sample authority.
    public static RequestSpecification as(String role, String purpose) {
        return as(TestToken.as(role), purpose);
    }

    public static RequestSpecification as(TestToken token, String purpose) {
        return given().spec(new RequestSpecBuilder()
                .addFilter(token.shown())
                .addHeader("Purpose-Of-Use", purpose)
                .setContentType("application/json")
                .build());
    }

    public static RequestSpecification asSocialWorker() {
        return as("social-worker", "CP_ENQUIRY");
    }

    public static RequestSpecification asChair() {
        return as("cp-chair", "CONFERENCE");
    }

    public static RequestSpecification asLoader() {
        return as("loader", "STATUTORY_RETURN");
    }

    public static RequestSpecification asQualityAssurance() {
        return as("quality-assurance-manager", "AUDIT");
    }

    public static String aReference() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 18);
    }

    /// Registers a child with whom the social worker and the chair of the tests work, and answers its id.
    public static String aChildBornOn(String birthDate) {
        return relate(id(asSocialWorker().body(robinBornOn(birthDate)).post("/v1/children")), "CP-CHAIR");
    }

    /// Registers a child with whom nobody works, and answers its id.
    public static String aChildOfNobodyBornOn(String birthDate) {
        return id(asLoader().body(robinBornOn(birthDate)).post("/v1/children"));
    }

    private static Map<String, String> robinBornOn(String birthDate) {
        return Map.of(
                "childReference", aReference(),
                "forename", "Robin",
                "surname", "Sampleton",
                "birthDate", birthDate,
                "sex", "F");
    }

    public static String anUnbornChild() {
        String child = id(asSocialWorker()
                .body(Map.of(
                        "childReference", aReference(),
                        "surname", "Sampleton",
                        "expectedBirthDate", "2025-10-01",
                        "sex", "U"))
                .post("/v1/children"));
        return relate(child, "CP-CHAIR");
    }

    /// Lets a member of staff see a child's records.
    public static String relate(String child, String staffId) {
        id(asLoader()
                .body(Map.of(
                        "childId", child,
                        "partyKind", "PERSON",
                        "party", staffId,
                        "kind", "WORKING_WITH",
                        "from", "2020-01-01"))
                .post("/v1/access-relationships"));
        return child;
    }

    public static String aFamilyOf(String... childIds) {
        return id(asSocialWorker()
                .body(Map.of("familyReference", aReference(), "childIds", List.of(childIds)))
                .post("/v1/families"));
    }

    /// A strategy discussion that initiated enquiries about these children.
    public static String aStrategyDiscussion(String family, String heldOn, String... childIds) {
        return id(asSocialWorker()
                .body(Map.of(
                        "familyId",
                        family,
                        "heldOn",
                        heldOn,
                        "initiatedSection47",
                        true,
                        "childIds",
                        List.of(childIds),
                        "agencies",
                        List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "GP")))
                .post("/v1/strategy-discussions"));
    }

    public static String anEnquiry(String discussion, String childId, String startedOn) {
        return id(asSocialWorker()
                .body(Map.of("strategyDiscussionId", discussion, "childId", childId, "startedOn", startedOn))
                .post("/v1/section-47-enquiries"));
    }

    /// The conferences of a family, the most urgent first.
    public static ValidatableResponse conferencesOf(String family) {
        return asChair()
                .queryParam("familyId", family)
                .get("/v1/conferences")
                .then()
                .statusCode(200);
    }

    /// The conference that is open for a family: the most urgent.
    public static String openConferenceOf(String family) {
        return asChair()
                .queryParam("familyId", family)
                .queryParam("open", true)
                .get("/v1/conferences")
                .then()
                .statusCode(200)
                .extract()
                .path("data[0].id");
    }

    public static ValidatableResponse plansOf(String childId) {
        return asChair()
                .queryParam("childId", childId)
                .get("/v1/child-protection-plans")
                .then()
                .statusCode(200);
    }

    /// An outcome; each decision is `childId DECISION [CATEGORY]`.
    public static Map<String, Object> outcome(String heldOn, String... decisions) {
        List<Map<String, String>> decided = new ArrayList<>();
        for (String decision : decisions) {
            String[] words = decision.split(" ");
            decided.add(
                    words.length == 2
                            ? Map.of("childId", words[0], "decision", words[1])
                            : Map.of("childId", words[0], "decision", words[1], "category", words[2]));
        }
        return Map.of(
                "heldOn",
                heldOn,
                "chairStaffId",
                "CP-CHAIR",
                "quorate",
                true,
                "decisions",
                decided,
                "riskFactors",
                List.of("3A", "16A"));
    }

    public static ValidatableResponse hold(String conference, String heldOn, String... decisions) {
        return asChair()
                .header("If-Match", etag("/v1/conferences/" + conference))
                .body(outcome(heldOn, decisions))
                .put("/v1/conferences/{id}/outcome", conference)
                .then();
    }

    /// Corrects a record as quality assurance; `changes` is the JSON of the fields that change.
    public static ValidatableResponse correct(String path, String changes) {
        return asQualityAssurance()
                .header("If-Match", etag(path))
                .body("{\"reasonCode\": \"DATA_ENTRY_ERROR\", \"changes\": " + changes + "}")
                .post(path + "/corrections")
                .then();
    }

    /// Voids a record as quality assurance.
    public static ValidatableResponse revoke(String path) {
        return asQualityAssurance()
                .header("If-Match", etag(path))
                .body(BECAUSE)
                .post(path + "/void")
                .then();
    }

    public static String etag(String path) {
        return asLoader().get(path).then().statusCode(200).extract().header("ETag");
    }

    /// The id of what was created.
    public static String id(Response created) {
        return Answered.id(created);
    }
}
