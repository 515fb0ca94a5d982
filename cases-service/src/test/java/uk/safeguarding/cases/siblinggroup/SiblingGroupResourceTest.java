package uk.safeguarding.cases.siblinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.relate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;

@QuarkusTest
class SiblingGroupResourceTest {

    private static final String PATH = "/v1/sibling-groups";

    private String ada;
    private String ben;

    /// The officer works with Ada, and with Ben nobody.
    @BeforeEach
    void two_children() {
        ada = aChildBornOn("2012-01-15");
        ben = aChildOfNobodyBornOn("2014-02-03");
    }

    @Test
    void a_group_is_told_from_its_beginning_to_its_end_by_pseudonyms() {
        String cem = aChildOfNobodyBornOn("2016-03-04");
        String group = id(record(ada, ben));
        arrange(group, "2025-06-02", "TOGETHER", null).statusCode(200);
        arrange(group, "2025-09-01", "PARTLY_TOGETHER", "NO_PLACEMENT_FOR_GROUP")
                .statusCode(200)
                .body("arrangements.together", contains("TOGETHER", "PARTLY_TOGETHER"));
        Spans.change(at(group) + "/members", Map.of("members", members(ada, ben, cem)))
                .statusCode(200)
                .body("members.childId", contains(ada, ben, cem));
        Spans.change(at(group) + "/end", Map.of("endedOn", "2026-01-05")).statusCode(200);
        arrange(group, "2026-01-06", "TOGETHER", null).statusCode(409).body("code", equalTo("sibling-group-ended"));
        Spans.correct(at(group), Map.of("endedOn", "2026-01-12"))
                .statusCode(200)
                .body("endedOn", equalTo("2026-01-12"));
        Spans.revoke(at(group)).statusCode(200);

        assertThat(Spans.eventTypes(group))
                .containsExactly(
                        "cases.sibling-group.recorded.v1",
                        "cases.sibling-group.arranged.v1",
                        "cases.sibling-group.arranged.v1",
                        "cases.sibling-group.members-changed.v1",
                        "cases.sibling-group.ended.v1",
                        "cases.sibling-group.corrected.v1",
                        "cases.sibling-group.voided.v1");
        assertThat(Spans.events(group).getLast())
                .contains("\"reasonApart\":\"NO_PLACEMENT_FOR_GROUP\"", "\"relation\":\"HALF\"")
                .doesNotContain("TEST-", "Sampleton", ada, ben, cem);
    }

    @Test
    void a_childs_siblings_are_listed_by_the_child_the_day_and_how_they_live() {
        String group = id(record(ada, ben));
        arrange(group, "2025-06-02", "APART", "ASSESSED_NEEDS").statusCode(200);
        Spans.change(at(group) + "/end", Map.of("endedOn", "2026-01-05")).statusCode(200);

        listed(Map.of("childId", ben)).body("data[0].members.childId", contains(ada, ben));
        listed(Map.of("childId", ada, "on", "2025-06-02", "together", "APART")).body("data.id", contains(group));
        listed(Map.of("childId", ada, "on", "2026-01-04")).body("data.id", contains(group));
        listed(Map.of("childId", ada, "on", "2026-01-05")).body("data", empty());
        listed(Map.of("childId", ada, "on", "2025-06-01")).body("data", empty());
        listed(Map.of("childId", ada, "together", "TOGETHER")).body("data", empty());
    }

    private static ValidatableResponse listed(Map<String, String> filters) {
        return asRecordsOfficer().queryParams(filters).get(PATH).then().statusCode(200);
    }

    @Test
    void who_works_with_one_of_them_sees_and_changes_the_group_and_not_the_other_child() {
        relate(ada, "SOCIAL-WORKER");
        String group = id(record(ada, ben));

        asWorker().get(at(group)).then().statusCode(200).body("members", hasSize(2));
        asWorker().get(at(group) + "/history").then().statusCode(200).body("data", hasSize(1));
        asWorker().get("/v1/children/{id}", ben).then().statusCode(404);
        arrange(asWorker(), group, "2025-06-02", "APART", "COURT_ORDER").statusCode(200);
        assertThat(Spans.events(group).getLast()).contains("\"members\":[{\"child\":\"");
        asWorker()
                .header("If-Match", Spans.etag(at(group)))
                .body(Map.of("members", members(ben, aChildOfNobodyBornOn("2016-03-04"))))
                .put(at(group) + "/members")
                .then()
                .statusCode(404);
        String alone = aChildOfNobodyBornOn("2017-04-05");
        Spans.change(at(group) + "/members", Map.of("members", members(ada, ben, alone)))
                .statusCode(200);
        asWorker()
                .header("If-Match", Spans.etag(at(group)))
                .body(Map.of("members", members(ben, alone)))
                .put(at(group) + "/members")
                .then()
                .statusCode(422)
                .body("code", equalTo("sibling-group-of-others"));
    }

    @Test
    void who_is_kept_from_one_of_them_does_not_see_the_group() {
        String group = id(record(ada, ben));
        asIro().get(at(group)).then().statusCode(200);
        id(as("quality-assurance-manager", "AUDIT")
                .body(Map.of(
                        "person", ben,
                        "kind", "RESTRICTED_TO",
                        "staffId", "SOMEBODY-ELSE",
                        "basis", "COURT_ORDER",
                        "from", "2020-01-01"))
                .post("/v1/sensitivities"));

        for (RequestSpecification who : List.of(asIro(), asRecordsOfficer())) {
            who.get(at(group)).then().statusCode(404).body("code", equalTo("sibling-group-not-found"));
        }
        asIro().queryParam("childId", ada).get(PATH).then().body("data", empty());
    }

    @Test
    void a_worker_records_siblings_all_of_whom_they_see() {
        relate(ada, "SOCIAL-WORKER");

        record(asWorker(), ada, ben).then().statusCode(404).body("code", equalTo("child-not-found"));
        relate(ben, "SOCIAL-WORKER");
        id(record(asWorker(), ada, ben));
    }

    @Test
    void only_children_who_are_there_are_siblings_and_none_of_them_is_voided_later() {
        record(ada, UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("child-not-found"));
        record(ada).then().statusCode(400);
        record(ada, ada).then().statusCode(422).body("code", equalTo("sibling-group-child-twice"));
        id(record(ada, ben));
        Spans.revoke("/v1/children/" + ada).statusCode(409).body("code", equalTo("child-in-sibling-group"));

        String voided = aChildOfNobodyBornOn("2015-01-15");
        Spans.revoke("/v1/children/" + voided).statusCode(200);
        record(ada, voided).then().statusCode(409).body("code", equalTo("child-voided"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "2025-06-02, TOGETHER,        ,             true, sibling-group-arrangement-not-later",
        "2025-06-01, TOGETHER,        ,                 , sibling-group-arrangement-outside",
        "2035-06-02, TOGETHER,        ,                 , sibling-group-in-future",
        "2025-07-01, APART,           ,                 , sibling-group-reason-apart",
        "2025-07-01, PARTLY_TOGETHER, ,                 , sibling-group-reason-apart",
        "2025-07-01, TOGETHER,        COURT_ORDER,      , sibling-group-reason-apart"
    })
    void what_cannot_be_is_refused_by_name(String from, String together, String reason, Boolean second, String rule) {
        String group = id(record(ada, ben));
        if (second != null) {
            arrange(group, "2025-06-02", "TOGETHER", null).statusCode(200);
        }

        arrange(group, from, together, reason).statusCode(422).body("code", equalTo(rule));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025-06-01, sibling-group-ends-before-known", "2035-01-01, sibling-group-in-future"})
    void an_end_that_cannot_be_is_refused(String on, String rule) {
        String group = id(record(ada, ben));

        Spans.change(at(group) + "/end", Map.of("endedOn", on)).statusCode(422).body("code", equalTo(rule));
    }

    private static RequestSpecification asWorker() {
        return as("social-worker", "DIRECT_WORK");
    }

    private static String at(String group) {
        return PATH + "/" + group;
    }

    private static List<Map<String, String>> members(String... children) {
        return Stream.of(children)
                .map(child -> Map.of("childId", child, "relation", "HALF"))
                .toList();
    }

    private static Response record(String... children) {
        return record(asRecordsOfficer(), children);
    }

    /// Known from 2 June 2025.
    private static Response record(RequestSpecification who, String... children) {
        return who.body(Map.of("knownFrom", "2025-06-02", "members", members(children)))
                .post(PATH);
    }

    private static ValidatableResponse arrange(String group, String from, String together, String reason) {
        return arrange(asRecordsOfficer(), group, from, together, reason);
    }

    private static ValidatableResponse arrange(
            RequestSpecification who, String group, String from, String together, String reason) {
        String why = reason == null ? "" : ", \"reasonApart\": \"" + reason + "\"";
        return who.header("If-Match", Spans.etag(at(group)))
                .body("{\"from\": \"%s\", \"together\": \"%s\", \"assessed\": true%s}".formatted(from, together, why))
                .post(at(group) + "/arrangements")
                .then();
    }
}
