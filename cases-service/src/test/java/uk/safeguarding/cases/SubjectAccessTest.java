package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.inCareSince;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.SubjectAccessContract;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class SubjectAccessTest extends SubjectAccessContract {

    SubjectAccessTest() {
        super("children", "quality-assurance-manager");
    }

    @Override
    protected String aPersonWithEveryRecord() {
        return WholeChild.make();
    }

    @Test
    void marks_staff_free_text_and_where_carers_live() {
        String child = aChildOfNobodyBornOn("2012-01-15");
        String period = inCareSince(child, "2025-06-02");
        String placement = id(asRecordsOfficer()
                .body(Map.of(
                        "periodOfCareId", period,
                        "from", "2025-06-02",
                        "placementType", "U6",
                        "provider", "PR1",
                        "postcode", "LE15 6HP"))
                .post("/v1/placements"));
        asRecordsOfficer()
                .header("If-Match", "\"1\"")
                .body(Map.of("reasonCode", "DUPLICATE", "reason", "Her aunt told us"))
                .post("/v1/placements/{id}/void", placement)
                .then()
                .statusCode(200);

        var placements = export(somebody(), child).of("placement");

        assertThat(placements).hasSize(2);
        assertThat(marks(placements.getLast()))
                .containsEntry("/recordedBy", "STAFF")
                .containsEntry("/reason", "FREE_TEXT")
                .containsEntry("/record/postcode", "THIRD_PARTY")
                .containsEntry("/record/distances", "THIRD_PARTY")
                .doesNotContainKeys("/record/placementType", "/record/from", "/record/periodOfCareId");
        assertThat(placements.getLast().get("reason").asText()).isEqualTo("Her aunt told us");
    }

    @Test
    void marks_siblings_in_what_they_share() {
        var group = export(somebody(), WholeChild.make()).of("sibling_group").getFirst();

        assertThat(marks(group))
                .containsEntry("/record/members/1", "THIRD_PARTY")
                .doesNotContainKeys("/record/members/0/childId", "/record/members/0", "/record/arrangements");
    }

    @Test
    void is_asked_for_once_with_the_same_key() {
        String child = aChildOfNobodyBornOn("2012-01-15");
        TestToken who = somebody();
        String key = UUID.randomUUID().toString();

        Response first = keyed(who, key, child);
        Response second = keyed(who, key, child);

        first.then().statusCode(202);
        second.then()
                .statusCode(202)
                .header("Idempotent-Replay", "true")
                .header("Location", equalTo(URI.create(first.header("Location")).getPath()));
    }

    private static Response keyed(TestToken who, String key, String child) {
        return as(who).header("Idempotency-Key", key)
                .body(Map.of("receivedOn", "2026-02-02"))
                .post("/v1/children/{id}/subject-access-exports", child);
    }

    @Test
    void is_not_of_a_request_that_is_still_to_come() {
        as(somebody())
                .body(Map.of("receivedOn", "2035-02-02"))
                .post("/v1/children/{id}/subject-access-exports", aChildOfNobodyBornOn("2012-01-15"))
                .then()
                .statusCode(422)
                .body("code", equalTo("request-in-future"));
    }
}
