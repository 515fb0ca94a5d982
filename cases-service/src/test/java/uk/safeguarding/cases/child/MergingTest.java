package uk.safeguarding.cases.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.inCareSince;
import static uk.safeguarding.cases.CasesApi.relate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.Traces;

/// A child who was registered twice: made one without loss, and two again where that was a mistake.
@QuarkusTest
class MergingTest {

    private String known;
    private String twin;

    @BeforeEach
    void two_records_of_a_child() {
        known = aChildOfNobodyBornOn("2012-01-15");
        twin = aChildOfNobodyBornOn("2012-01-15");
    }

    @Test
    void what_was_recorded_of_either_is_the_childs_and_each_keeps_its_own() {
        String before = ceased(inCareSince(twin, "2024-02-01"), "2024-06-01");
        String now = inCareSince(twin, "2025-06-02");

        merge().statusCode(200).header("ETag", "\"2\"").body("mergedInto", equalTo(known));

        read(known)
                .body("mergedInto", nullValue())
                .body("merged", contains(twin))
                .body("periodOfCare.id", equalTo(now))
                .body("flags", hasItem("LOOKED_AFTER"));
        read(twin).body("mergedInto", equalTo(known)).body("merged", empty());
        periodsOf(known).body("data.id", contains(before, now)).body("data.childId", contains(twin, twin));

        unmerge("2").statusCode(200).body("mergedInto", nullValue());

        read(known).body("merged", empty()).body("periodOfCare", nullValue());
        read(twin).body("periodOfCare.id", equalTo(now));
        periodsOf(known).body("data", empty());
        asRecordsOfficer()
                .get("/v1/children/{id}/history", twin)
                .then()
                .statusCode(200)
                .body("data.reasonCode", contains(null, "DUPLICATE", "DATA_ENTRY_ERROR"));
    }

    @Test
    void the_suite_learns_of_whom_it_is_and_until_when() throws SQLException {
        merge().statusCode(200);
        unmerge("2").statusCode(200);

        String into = Traces.column("select subject from outbox where record_id = '" + known + "'")
                .getFirst();
        assertThat(Traces.column("""
                        select type || ' ' || revision || ' ' || (data::jsonb ->> 'from' = subject) || ' ' || (data::jsonb ->> 'into')
                        from outbox where record_id = '%s' and type = 'cases.child.merged.v1'""".formatted(twin))).containsExactly("cases.child.merged.v1 2 true " + into);
        assertThat(Traces.column("""
                        select (data::jsonb -> 'into') is null
                        from outbox where record_id = '%s' and type = 'cases.child.unmerged.v1' and revision = 3""".formatted(twin))).containsExactly("t");
    }

    @Test
    void whoever_works_with_one_works_with_the_child() {
        String period = inCareSince(twin, "2025-06-02");
        relate(known, "IRO");
        asIro().get("/v1/periods-of-care/{id}", period).then().statusCode(404);

        merge().statusCode(200);

        asIro().get("/v1/periods-of-care/{id}", period).then().statusCode(200);
        asIro().queryParam("childId", known)
                .get("/v1/periods-of-care")
                .then()
                .statusCode(200)
                .body("data.id", contains(period));
        unmerge("2").statusCode(200);
        asIro().get("/v1/periods-of-care/{id}", period).then().statusCode(404);
    }

    @Test
    void what_is_due_under_one_record_is_due_of_who_works_with_the_other() {
        String officer = "OFFICER-" + known.substring(24);
        inCareSince(twin, "2025-06-02");
        relate(known, officer);
        dutiesOf(officer).body("data", empty());

        merge().statusCode(200);

        dutiesOf(officer).body("data.about.flatten()", hasItem(twin));
    }

    @Test
    void who_is_kept_from_one_is_kept_from_the_child() {
        relate(known, "IRO");
        id(as("quality-assurance-manager", "AUDIT")
                .body(Map.of(
                        "person",
                        twin,
                        "kind",
                        "EXCLUDED_FROM",
                        "staffId",
                        "IRO",
                        "basis",
                        "PERSONAL_CONNECTION",
                        "from",
                        "2020-01-01"))
                .post("/v1/sensitivities"));
        asIro().get("/v1/children/{id}", known).then().statusCode(200);

        merge().statusCode(200);

        asIro().get("/v1/children/{id}", known).then().statusCode(404);
    }

    @Test
    void what_is_new_is_recorded_of_the_child_as_it_is_known() {
        merge().statusCode(200);

        refused(start(twin, "2025-06-02"), 409, "child-merged");
        start(known, "2025-06-02").statusCode(201);
    }

    @Test
    void a_child_is_in_care_once_at_a_time_under_however_many_records() {
        String period = ceased(inCareSince(twin, "2025-01-06"), "2025-06-02");
        String other = ceased(inCareSince(known, "2025-06-01"), "2025-07-01");
        refused(merge(), 422, "merged-period-of-care-overlap");
        correct(other, "2", "2025-06-02").statusCode(200);
        merge().statusCode(200);

        refused(correct(other, "3", "2025-06-01"), 422, "period-of-care-overlap");
        refused(start(known, "2025-05-01"), 422, "period-of-care-overlap");
        asRecordsOfficer().get("/v1/periods-of-care/{id}", period).then().body("ceasedOn", equalTo("2025-06-02"));
    }

    @Test
    void nobody_is_merged_in_a_chain_with_themselves_or_unseen() {
        String third = aChildOfNobodyBornOn("2012-01-15");
        refused(merge(twin, "1", twin), 422, "child-merged-with-itself");
        refused(merge(twin, "7", known), 412, "stale-revision");
        refused(merge(twin, "1", UUID.randomUUID().toString()), 404, "child-not-found");
        refused(unmerge("1"), 409, "child-not-merged");
        merge().statusCode(200);

        refused(merge(twin, "2", third), 409, "child-merged");
        refused(merge(third, "1", twin), 409, "child-merged");
        refused(merge(known, "1", third), 409, "child-has-merged");
        refused(revoke(twin, "2"), 409, "child-merged");
        refused(revoke(known, "1"), 409, "child-has-merged");
        merge(third, "1", known).statusCode(200);
        read(known).body("merged", contains(twin, third));
    }

    @Test
    void an_adopted_child_was_merged_with_nobody() throws SQLException {
        merge().statusCode(200);
        refused(seal(known, "1"), 409, "child-has-merged");
        refused(seal(twin, "2"), 409, "child-merged");
        unmerge("2").statusCode(200);

        seal(known, "1").statusCode(200);

        assertThat(Traces.column("select state ->> 'merged_into' from record_revision where record_id = '" + twin
                        + "' and state ->> 'merged_into' is not null"))
                .isEmpty();
        refused(merge(twin, "3", known), 404, "child-not-found");
    }

    private ValidatableResponse merge() {
        return merge(twin, "1", known);
    }

    private static ValidatableResponse merge(String child, String revision, String into) {
        return post(child, revision, "merge", Map.of("into", into, "reason", "The same birth certificate"));
    }

    private ValidatableResponse unmerge(String revision) {
        return post(twin, revision, "unmerge", Map.of("reasonCode", "DATA_ENTRY_ERROR"));
    }

    private static ValidatableResponse revoke(String child, String revision) {
        return post(child, revision, "void", Map.of("reasonCode", "DUPLICATE"));
    }

    private static ValidatableResponse post(String child, String revision, String what, Map<String, String> body) {
        return asRecordsOfficer()
                .header("If-Match", "\"" + revision + "\"")
                .body(body)
                .post("/v1/children/{id}/" + what, child)
                .then();
    }

    private static ValidatableResponse seal(String child, String revision) {
        return as("quality-assurance-manager", "AUDIT")
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of(
                        "adoptionOrderMadeOn", "2026-03-02",
                        "basis", "ADOPTION_ORDER",
                        "restrictedTo", List.of("ARCHIVIST")))
                .post("/v1/children/{id}/sealing", child)
                .then();
    }

    private static ValidatableResponse start(String child, String day) {
        return asRecordsOfficer()
                .body(Map.of("childId", child, "startedOn", day, "categoryOfNeed", "N1"))
                .post("/v1/periods-of-care")
                .then();
    }

    private static String ceased(String period, String day) {
        asRecordsOfficer()
                .header("If-Match", "\"1\"")
                .body(Map.of("ceasedOn", day, "reasonCeased", "E4A"))
                .put("/v1/periods-of-care/{id}/cessation", period)
                .then()
                .statusCode(200);
        return period;
    }

    private static ValidatableResponse correct(String period, String revision, String startedOn) {
        return asRecordsOfficer()
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("reasonCode", "DATA_ENTRY_ERROR", "changes", Map.of("startedOn", startedOn)))
                .post("/v1/periods-of-care/{id}/corrections", period)
                .then();
    }

    private static ValidatableResponse dutiesOf(String staffId) {
        return as("quality-assurance-manager", "AUDIT")
                .queryParam("staffId", staffId)
                .get("/v1/worklist")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String child) {
        return asRecordsOfficer().get("/v1/children/{id}", child).then().statusCode(200);
    }

    private static ValidatableResponse periodsOf(String child) {
        return asRecordsOfficer()
                .queryParam("childId", child)
                .get("/v1/periods-of-care")
                .then()
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }
}
