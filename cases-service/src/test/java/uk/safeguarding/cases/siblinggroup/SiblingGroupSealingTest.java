package uk.safeguarding.cases.siblinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.platform.testing.TestToken;
import uk.safeguarding.platform.testing.Traces;

/// A sibling group when one of its children was adopted: the others keep it, without the child.
@QuarkusTest
class SiblingGroupSealingTest {

    private static final String PATH = "/v1/sibling-groups/";

    private String ada;
    private String ben;
    private String cem;
    private String group;

    @BeforeEach
    void three_children_who_live_together() {
        ada = aChildOfNobodyBornOn("2012-01-15");
        ben = aChildOfNobodyBornOn("2014-02-03");
        cem = aChildOfNobodyBornOn("2016-03-04");
        List<Map<String, String>> members = Stream.of(ada, ben, cem)
                .map(child -> Map.of("childId", child, "relation", "FULL"))
                .toList();
        group = id(asRecordsOfficer()
                .body(Map.of(
                        "knownFrom",
                        "2025-06-02",
                        "members",
                        members,
                        "arrangements",
                        List.of(Map.of("from", "2025-06-02", "together", "TOGETHER", "assessed", true))))
                .post("/v1/sibling-groups"));
    }

    @Test
    void an_open_group_is_ended_first() {
        seal(ada).statusCode(409).body("code", equalTo("sibling-group-open"));
    }

    @Test
    void the_others_keep_the_group_and_the_child_how_they_lived() throws SQLException {
        end();
        List<String> told = Spans.events(group);
        seal(ada).statusCode(200);

        asRecordsOfficer().get(PATH + group).then().statusCode(200).body("members.childId", contains(ben, cem));
        asRecordsOfficer()
                .get(PATH + group + "/history")
                .then()
                .body("data", hasSize(3))
                .body("data.record.members", everyItem(hasSize(2)));
        assertThat(Spans.events(group)).isEqualTo(told);
        assertThat(groupsThatSay(ada)).hasSize(1).doesNotContain(group);
        Spans.correct(PATH + group, Map.of("endedOn", "2026-01-12"))
                .statusCode(409)
                .body("code", equalTo("child-sealed"));

        asArchivist()
                .queryParam("childId", ada)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].members.childId", contains(ada))
                .body("data[0].arrangements.together", contains("TOGETHER"));
        assertThat(groupsThatSay(ben)).containsOnly(group);
    }

    @Test
    void a_second_child_is_parted_from_it_too() throws SQLException {
        end();
        seal(ada).statusCode(200);
        seal(ben).statusCode(200);

        asRecordsOfficer().get(PATH + group).then().statusCode(200).body("members.childId", contains(cem));
        assertThat(groupsThatSay(ben)).hasSize(1).doesNotContain(group);
        assertThat(groupsThatSay(cem)).containsOnly(group);
    }

    /// Ids of the groups that name the child in any revision.
    private static List<String> groupsThatSay(String child) throws SQLException {
        return Traces.column("select distinct record_id from record_revision where record_type = 'sibling_group'"
                + " and (state::text || persons::text) like '%" + child + "%'");
    }

    private void end() {
        Spans.change(PATH + group + "/end", Map.of("endedOn", "2026-01-05")).statusCode(200);
    }

    private static ValidatableResponse seal(String child) {
        return as("quality-assurance-manager", "AUDIT")
                .header("If-Match", "\"1\"")
                .body("""
                        {"adoptionOrderMadeOn": "2026-03-02", "basis": "ADOPTION_ORDER", "restrictedTo": ["ARCHIVIST"]}""")
                .post("/v1/children/{id}/sealing", child)
                .then();
    }

    private static RequestSpecification asArchivist() {
        return as(TestToken.as("social-worker").with("staffId", "ARCHIVIST"), "DIRECT_WORK");
    }
}
