package uk.safeguarding.cases.currentpicture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class CurrentPictureResourceTest {

    private static final String PATH = "/v1/children/{id}";

    private InCare care;

    @BeforeEach
    void a_child_in_care_placed_in_Leicester() {
        care = InCare.sinceJune();
        id(care.post("/v1/legal-statuses", Map.of("code", "V2", "from", "2025-06-02")));
        id(care.post("/v1/legal-statuses", Map.of("code", "C2", "from", "2025-07-01")));
        id(care.post(
                "/v1/placements",
                Map.of("from", "2025-06-02", "placementType", "U6", "provider", "PR4", "postcode", "LE1 2LH")));
        id(care.postOfChild("/v1/iro-allocations", Map.of("staffId", "IRO", "from", "2025-06-05")));
    }

    @Test
    void shows_what_is_in_force_today_and_what_stands_out() {
        asIro().get(PATH, care.child())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(care.child()))
                .body("surname", equalTo("Sampleton"))
                .body("periodOfCare.startedOn", equalTo("2025-06-02"))
                .body("legalStatus.code", equalTo("C2"))
                .body("placement.placementAuthority", equalTo("E06000016"))
                .body("placement.milesFromHome", equalTo(16.5f))
                .body("iro.staffId", equalTo("IRO"))
                .body("nextReview.dueOn", equalTo("2025-06-30"))
                .body("flags", contains("LOOKED_AFTER", "OUT_OF_AREA", "AT_A_DISTANCE", "REVIEW_OVERDUE"));
    }

    @Test
    void of_a_child_who_left_care_shows_the_child_alone() {
        care.cease("2025-08-01").statusCode(200);

        asIro().get(PATH, care.child())
                .then()
                .statusCode(200)
                .body("periodOfCare", nullValue())
                .body("placement", nullValue())
                .body("nextReview", nullValue())
                .body("flags", empty());
    }

    @Test
    void says_what_is_missing() {
        asRecordsOfficer()
                .get(PATH, InCare.sinceJune().child())
                .then()
                .body(
                        "flags",
                        contains(
                                "LOOKED_AFTER",
                                "REVIEW_OVERDUE",
                                "WITHOUT_IRO",
                                "WITHOUT_LEGAL_STATUS",
                                "WITHOUT_PLACEMENT"));
    }

    @ParameterizedTest(name = "{0}: surname {2}, birth date {3}, legal status {4}, placement {5}")
    @CsvSource({
        "cp-chair, CONFERENCE, Sampleton, 2012-01-15, C2,",
        "mash, MASH_CHECK, Sampleton, 2012-01-15, C2,",
        "conference-admin, CONFERENCE, Sampleton, 2012-01-15, ,",
        "lado, ALLEGATION_MANAGEMENT, , , ,",
        "quality-assurance-manager, AUDIT, Sampleton, 2012-01-15, C2, U6"
    })
    void shows_each_role_what_it_may_see(
            String role, String purpose, String surname, String birthDate, String status, String placement) {
        as(role, purpose)
                .get(PATH, care.child())
                .then()
                .statusCode(200)
                .body("id", equalTo(care.child()))
                .body("surname", equalTo(surname))
                .body("birthDate", equalTo(birthDate))
                .body("legalStatus.code", equalTo(status))
                .body("placement.placementType", equalTo(placement));
    }

    @Test
    void of_another_authority_looks_like_nothing() {
        as(TestToken.as("iro").in("E08000018"), "REVIEW")
                .get(PATH, care.child())
                .then()
                .statusCode(404)
                .header("ETag", nullValue())
                .body("code", equalTo("child-not-found"));
    }

    @Test
    void is_audited_with_each_reading() throws SQLException {
        asIro().get(PATH, care.child()).then().statusCode(200);

        assertThat(audited("getChild", care.child())).isEqualTo(1);
    }

    @Test
    void shows_a_correction_of_the_child_under_its_new_ETag() {
        Spans.correct("/v1/children/" + care.child(), Map.of("forename", "Jo")).statusCode(200);

        asIro().get(PATH, care.child()).then().header("ETag", "\"2\"").body("forename", equalTo("Jo"));
    }

    @Test
    void says_that_a_child_was_registered_by_mistake() {
        String child = aChildBornOn("2012-01-15");
        Spans.revoke("/v1/children/" + child).statusCode(200);

        asIro().get(PATH, child).then().statusCode(200).body("voided", equalTo(true));
    }

    @Test
    void stands_beside_the_search() {
        asIro().body(Map.of("surname", "Sampleton"))
                .post("/v1/children/search")
                .then()
                .statusCode(200);
    }

    private static int audited(String operation, String person) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement select = owner.prepareStatement(
                        "select count(*) from access_log where operation = ? and person = ? and outcome = 'DISCLOSED'")) {
            select.setString(1, operation);
            select.setString(2, person);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
