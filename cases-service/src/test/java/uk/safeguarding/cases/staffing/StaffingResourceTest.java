package uk.safeguarding.cases.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class StaffingResourceTest {

    private static final String PATH = "/v1/staffing";

    @Test
    void is_told_about_nobody_and_another_authority_does_not_see_it() {
        String staffing = id(staffed("QUALITY_ASSURANCE", "2013-03-31", "5.5", "5", "0.5"));

        assertThat(Spans.events(staffing).getFirst())
                .contains("\"establishedFte\":5.5", "\"permanentFte\":5", "\"asAt\":\"2013-03-31\"");
        quality()
                .queryParam("team", "QUALITY_ASSURANCE")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.id", hasItem(staffing));
        as(TestToken.as("quality-assurance-manager").in("E08000018"), "AUDIT")
                .get(PATH + "/" + staffing)
                .then()
                .statusCode(404)
                .body("code", equalTo("staffing-not-found"));
    }

    @Test
    void a_team_has_one_for_a_day_until_it_is_voided() {
        String staffing = id(staffed("LADO", "2013-03-31", "1", "1", "0"));

        staffed("LADO", "2013-03-31", "2", "1", "0")
                .then()
                .statusCode(409)
                .body("code", equalTo("staffing-once-a-day"));
        correct(staffing, Map.of("establishedFte", 2)).then().statusCode(200).body("establishedFte", equalTo(2));
        quality()
                .header("If-Match", "\"2\"")
                .body(Map.of("reasonCode", "DUPLICATE"))
                .post(PATH + "/" + staffing + "/void")
                .then()
                .statusCode(200);
        id(staffed("LADO", "2013-03-31", "2", "1", "0"));
        assertThat(Spans.eventTypes(staffing))
                .containsExactly(
                        "cases.staffing.recorded.v1", "cases.staffing.corrected.v1", "cases.staffing.voided.v1");
    }

    @Test
    void what_cannot_be_is_refused_and_what_may_be_is_warned_of() {
        staffed("IRO_SERVICE", "2013-04-30", "5", "5.01", "0")
                .then()
                .statusCode(422)
                .body("code", equalTo("staffing-more-permanent-than-established"));
        staffed("IRO_SERVICE", "2035-04-30", "5", "5", "0")
                .then()
                .statusCode(422)
                .body("code", equalTo("staffing-in-future"));
        staffed("IRO_SERVICE", "2013-04-30", "5", "5.001", "0").then().statusCode(400);
        staffed("IRO_SERVICE", "2013-04-30", "5", "5", "0.5")
                .then()
                .statusCode(201)
                .body("warnings.rule", contains("staffing-above-establishment"));
    }

    private static RequestSpecification quality() {
        return as("quality-assurance-manager", "AUDIT");
    }

    private static Response correct(String staffing, Map<String, ?> changes) {
        return quality()
                .header("If-Match", "\"1\"")
                .body(Map.of("reasonCode", "DATA_ENTRY_ERROR", "changes", changes))
                .post(PATH + "/" + staffing + "/corrections");
    }

    private static Response staffed(String team, String asAt, String established, String permanent, String agency) {
        return quality()
                .body("""
                        {"team": "%s", "asAt": "%s", "establishedFte": %s, "permanentFte": %s, "agencyFte": %s}""".formatted(team, asAt, established, permanent, agency))
                .post(PATH);
    }
}
