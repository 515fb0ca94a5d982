package uk.safeguarding.cases;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import uk.safeguarding.platform.testing.Answered;
import uk.safeguarding.platform.testing.TestToken;

/// What tests of several records ask of the service: callers with a purpose, and children in care.
public final class CasesApi {

    private CasesApi() {}

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

    public static RequestSpecification asIro() {
        return as("iro", "REVIEW");
    }

    public static RequestSpecification asRecordsOfficer() {
        return as("records-officer", "DIRECT_WORK");
    }

    /// Registers a child with whom the reviewing officer of the tests works, and answers its id.
    public static String aChildBornOn(String birthDate) {
        String child = aChildOfNobodyBornOn(birthDate);
        relate(child, "IRO");
        return child;
    }

    /// Lets a member of staff see a child's records.
    public static void relate(String child, String staffId) {
        id(asRecordsOfficer()
                .body(Map.of(
                        "childId", child,
                        "partyKind", "PERSON",
                        "party", staffId,
                        "kind", "WORKING_WITH",
                        "from", "2020-01-01"))
                .post("/v1/access-relationships"));
    }

    /// Registers a child with whom nobody works, and answers its id.
    public static String aChildOfNobodyBornOn(String birthDate) {
        return id(asRecordsOfficer()
                .body(Map.of(
                        "childReference", "TEST-" + UUID.randomUUID().toString().substring(0, 18),
                        "forename", "Robin",
                        "surname", "Sampleton",
                        "birthDate", birthDate,
                        "sex", "F"))
                .post("/v1/children"));
    }

    /// Starts a period of care and answers its id.
    public static String inCareSince(String childId, String startedOn) {
        return id(asRecordsOfficer()
                .body(Map.of("childId", childId, "startedOn", startedOn, "categoryOfNeed", "N1"))
                .post("/v1/periods-of-care"));
    }

    /// The id of what was created.
    public static String id(Response created) {
        return Answered.id(created);
    }
}
