package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;

/// Emergency access: one child, to read, for four hours, and reviewed.
@QuarkusTest
class AccessRequestTest {

    private static final String PATH = "/v1/access-requests";
    private static final String WORKER = "DUTY-" + UUID.randomUUID().toString().substring(0, 8);
    private static final TestToken DUTY = TestToken.as("social-worker").with("staffId", WORKER);

    private String reference;
    private String child;

    @BeforeEach
    void a_child_with_whom_the_duty_worker_does_not_work() {
        reference = "DUTY-" + UUID.randomUUID().toString().substring(0, 18);
        child = registered(reference);
    }

    private static String registered(String reference) {
        return id(asRecordsOfficer()
                .body(Map.of(
                        "childReference", reference,
                        "forename", "Robin",
                        "surname", "Sampleton",
                        "birthDate", "2014-05-06",
                        "sex", "F"))
                .post("/v1/children"));
    }

    private ValidatableResponse open() {
        return as(DUTY, "BREAK_GLASS")
                .body(Map.of(
                        "childReference", reference,
                        "grounds", "IMMEDIATE_RISK",
                        "justification", "Police at the door, nobody else on duty"))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse history(String purpose, String of) {
        return as(DUTY, purpose).get("/v1/children/{id}/history", of).then();
    }

    @Test
    void opens_the_records_of_that_child_for_that_purpose_and_to_read() {
        history("BREAK_GLASS", child).statusCode(404);

        open().statusCode(201).body("childId", equalTo(child));

        history("BREAK_GLASS", child).statusCode(200);
        history("DIRECT_WORK", child).statusCode(404);
        history("BREAK_GLASS", registered(reference + "X")).statusCode(404);
        as(DUTY, "BREAK_GLASS")
                .header("If-Match", "\"1\"")
                .body(Map.of("reasonCode", "DUPLICATE"))
                .post("/v1/children/{id}/void", child)
                .then()
                .statusCode(403);
        as(DUTY.with("staffId", "SOMEBODY-ELSE"), "BREAK_GLASS")
                .get("/v1/children/{id}/history", child)
                .then()
                .statusCode(404);
    }

    @Test
    void closes_after_four_hours() throws SQLException {
        open().statusCode(201);
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            // no case of the API: the clock is the database's
            statement.execute("alter table access_request disable trigger user");
            statement.execute(
                    "update access_request set made_at = made_at - interval '4 hours', ends_at = ends_at - interval '4 hours'"
                            + " where child_id = '" + child + "'");
            statement.execute("alter table access_request enable trigger user");
        }

        history("BREAK_GLASS", child).statusCode(404);
    }

    @Test
    void opens_what_is_restricted_to_others_and_never_what_the_caller_is_excluded_from() {
        sensitive("RESTRICTED_TO", "SOMEBODY-ELSE");
        open().statusCode(201);
        history("BREAK_GLASS", child).statusCode(200);

        sensitive("EXCLUDED_FROM", WORKER);
        history("BREAK_GLASS", child).statusCode(404);
        open().statusCode(404).body("code", equalTo("child-not-found"));
    }

    private void sensitive(String kind, String staffId) {
        id(as(TestToken.as("loader"), "STATUTORY_RETURN")
                .body(Map.of(
                        "person", child,
                        "kind", kind,
                        "staffId", staffId,
                        "basis", "PERSONAL_CONNECTION",
                        "from", "2020-01-01"))
                .post("/v1/sensitivities"));
    }

    @Test
    void stands_in_the_privacy_officer_s_queue_without_identities_until_it_is_reviewed() {
        String request = open().extract().path("id");
        sensitive("RESTRICTED_TO", "SOMEBODY-ELSE");

        String queue = asPrivacyOfficer()
                .queryParam("reviewed", false)
                .queryParam("pageSize", 200)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.id", hasItem(request))
                .extract()
                .asString();
        assertThat(queue).doesNotContain(child, WORKER, "Police");
        asPrivacyOfficer()
                .get(PATH + "/{id}", request)
                .then()
                .statusCode(200)
                .body("childId", equalTo(child))
                .body("staffId", equalTo(WORKER))
                .body("justification", equalTo("Police at the door, nobody else on duty"));

        as(TestToken.as("privacy-officer").in("E08000018"), "AUDIT")
                .get(PATH + "/{id}", request)
                .then()
                .statusCode(404);

        review(request, "1").statusCode(200).body("verdict", equalTo("JUSTIFIED"));
        review(request, "2").statusCode(409).body("code", equalTo("access-request-reviewed"));
    }

    private static io.restassured.specification.RequestSpecification asPrivacyOfficer() {
        return as("privacy-officer", "AUDIT");
    }

    private static ValidatableResponse review(String request, String revision) {
        return asPrivacyOfficer()
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("verdict", "JUSTIFIED", "finding", "The child was in danger"))
                .put(PATH + "/{id}/review", request)
                .then();
    }

    @Test
    void needs_a_justification() {
        as(DUTY, "BREAK_GLASS")
                .body(Map.of("childReference", reference, "grounds", "IMMEDIATE_RISK", "justification", "so there"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("justification"));
    }
}
