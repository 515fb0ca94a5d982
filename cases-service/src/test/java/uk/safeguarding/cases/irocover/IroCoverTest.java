package uk.safeguarding.cases.irocover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.inCareSince;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class IroCoverTest {

    private static final String PATH = "/v1/iro-covers";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final String away = "AWAY-" + test;
    private final String cover = "COVER-" + test;

    private String child;
    private String allocation;

    @BeforeEach
    void an_officer_is_appointed() {
        child = aChildOfNobodyBornOn("2012-01-15");
        inCareSince(child, "2025-06-02");
        allocation = id(asRecordsOfficer()
                .body(Map.of("childId", child, "staffId", away, "from", "2025-06-02"))
                .post("/v1/iro-allocations"));
    }

    @Test
    void who_covers_works_with_the_officer_s_children_until_it_ends() {
        sees(cover, 404);
        String record = id(covered(away, cover, "2025-07-01", null));

        sees(cover, 200);
        as("quality-assurance-manager", "AUDIT")
                .queryParam("childId", child)
                .queryParam("party", cover)
                .get("/v1/access-relationships")
                .then()
                .body("data.id", contains(record))
                .body("data.recordType", contains("iro_cover"))
                .body("data.kind", contains("REVIEWING_OFFICER"))
                .body("data.from", contains("2025-07-01"))
                .body("data.to", contains(nullValue()));
        officer(cover)
                .queryParam("staffId", cover)
                .get("/v1/worklist")
                .then()
                .body("data.about.flatten()", everyItem(equalTo(child)))
                .body("data.collection", hasItems("reviews", "care-plans"));

        Spans.change(PATH + "/" + record + "/end", Map.of("to", today.toString()))
                .statusCode(200)
                .body("to", equalTo(today.toString()));
        sees(cover, 404);
        officer(cover).queryParam("staffId", cover).get("/v1/worklist").then().body("data.size()", equalTo(0));
        Spans.change(PATH + "/" + record + "/end", Map.of("to", today.toString()))
                .statusCode(409)
                .body("code", equalTo("iro-cover-ended"));
    }

    @Test
    void holds_from_its_first_day_and_a_correction_or_voiding_counts_at_once() {
        String record = id(covered(
                away, cover, today.plusDays(1).toString(), today.plusDays(9).toString()));
        sees(cover, 404);

        Spans.correct(PATH + "/" + record, Map.of("from", today.toString())).statusCode(200);
        sees(cover, 200);
        Spans.revoke(PATH + "/" + record).statusCode(200);
        sees(cover, 404);

        assertThat(Spans.eventTypes(record))
                .containsExactly(
                        "cases.iro-cover.recorded.v1", "cases.iro-cover.corrected.v1", "cases.iro-cover.voided.v1");
        assertThat(Spans.events(record))
                .allSatisfy(event ->
                        assertThat(event).contains("\"reason\":\"LEAVE\"").doesNotContain(away, cover));
    }

    @Test
    void is_of_appointments_that_last_and_not_of_another_cover() {
        id(covered(away, cover, "2025-07-01", null));
        id(covered(cover, "NEXT-" + test, "2025-07-01", null));
        sees("NEXT-" + test, 404);

        Spans.change("/v1/iro-allocations/" + allocation + "/end", Map.of("to", today.toString()))
                .statusCode(200);
        sees(cover, 404);
    }

    @ParameterizedTest(name = "{0} for {1} from {2} to {3}: {4}")
    @CsvSource({
        "AWAY,  AWAY,  2025-07-01,           , iro-cover-of-oneself",
        "COVER, AWAY,  2025-07-01, 2025-07-01, iro-cover-ends-before-start",
        "COVER, AWAY,  2025-07-15, 2025-08-01, iro-cover-overlap",
        "COVER, AWAY,  2025-06-01, 2025-07-02, iro-cover-overlap",
        "COVER, AWAY,  2025-07-16, 2025-08-01,",
        "COVER, AWAY,  2025-06-01, 2025-07-01,",
        "THIRD, AWAY,  2025-07-01, 2025-07-16,",
        "COVER, OTHER, 2025-07-01, 2025-07-16,"
    })
    void one_person_covers_another_once_at_a_time(String who, String whom, String from, String to, String refused) {
        id(covered(away, cover, "2025-07-01", "2025-07-16"));

        covered(whom + "-" + test, who + "-" + test, from, to)
                .then()
                .statusCode(refused == null ? 201 : 422)
                .body("code", equalTo(refused));
    }

    @Test
    void is_listed_by_officer_by_who_covers_and_by_day_and_an_officer_may_read_it_but_not_grant_it() {
        String record = id(covered(away, cover, "2025-07-01", "2025-07-16"));

        officer(cover).queryParam("coverStaffId", cover).get(PATH).then().body("data.id", contains(record));
        listed("staffId", away, "2025-07-15").body("data.id", contains(record));
        listed("staffId", away, "2025-07-16").body("data.size()", equalTo(0));
        officer(cover)
                .body(facts(away, cover, "2025-08-01", null))
                .post(PATH)
                .then()
                .statusCode(403);
        as(TestToken.as("quality-assurance-manager").in("E08000018"), "AUDIT")
                .get(PATH + "/" + record)
                .then()
                .statusCode(404)
                .body("code", equalTo("iro-cover-not-found"));
    }

    @Test
    void caseloads_tell_children_who_are_covered_beside_the_own() {
        id(covered(away, cover, "2025-07-01", "2025-07-16"));

        assertThat(caseload(cover, "2025-06-30")).isNull();
        assertThat(caseload(cover, "2025-07-01")).containsEntry("children", 0).containsEntry("coveredChildren", 1);
        assertThat(caseload(away, "2025-07-15")).containsEntry("children", 1).containsEntry("coveredChildren", 0);
        assertThat(caseload(cover, "2025-07-16")).isNull();
    }

    private static Map<String, Object> caseload(String officer, String on) {
        return as("quality-assurance-manager", "AUDIT")
                .queryParam("on", on)
                .get("/v1/iro-caseloads")
                .path("data.find { it.staffId == '%s' }".formatted(officer));
    }

    private static ValidatableResponse listed(String by, String staffId, String on) {
        return asRecordsOfficer()
                .queryParam(by, staffId)
                .queryParam("on", on)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private void sees(String officer, int status) {
        officer(officer).get("/v1/children/{id}", child).then().statusCode(status);
    }

    private static RequestSpecification officer(String staffId) {
        return as(TestToken.as("iro").with("staffId", staffId), "REVIEW");
    }

    private static Response covered(String staffId, String coverStaffId, String from, String to) {
        return as("quality-assurance-manager", "AUDIT")
                .body(facts(staffId, coverStaffId, from, to))
                .post(PATH);
    }

    private static Map<String, Object> facts(String staffId, String coverStaffId, String from, String to) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("staffId", staffId, "coverStaffId", coverStaffId, "from", from, "reason", "LEAVE"));
        if (to != null) {
            facts.put("to", to);
        }
        return facts;
    }
}
