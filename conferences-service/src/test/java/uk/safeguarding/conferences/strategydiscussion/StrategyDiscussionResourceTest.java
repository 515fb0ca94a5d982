package uk.safeguarding.conferences.strategydiscussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.correct;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.conferences.EventLog;

@QuarkusTest
class StrategyDiscussionResourceTest {

    private String child;
    private String family;

    @BeforeEach
    void a_family() {
        child = aChildBornOn("2015-01-15");
        family = aFamilyOf(child);
    }

    @Test
    void tells_the_suite_of_children_and_agencies() {
        String discussion = aStrategyDiscussion(family, "2025-05-08", child);

        var event = EventLog.of(discussion).getFirst();
        assertThat(event.type()).isEqualTo("conferences.strategy-discussion.held.v1");
        assertThat(event.data().get("initiatedSection47").asBoolean()).isTrue();
        assertThat(event.data().get("agencies")).hasSize(3);
        assertThat(event.data().get("children").get(0).asText()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void with_social_care_police_and_health_raises_no_warning() {
        discuss("2025-05-08", child, "CHILDRENS_SOCIAL_CARE", "POLICE", "HOSPITAL")
                .statusCode(201)
                .body("warnings", empty());
    }

    @Test
    void without_the_police_is_recorded_with_a_warning() {
        discuss("2025-05-08", child, "CHILDRENS_SOCIAL_CARE", "GP")
                .statusCode(201)
                .body("warnings.rule", contains("strategy-discussion-agencies"));
    }

    @Test
    void is_refused_in_the_future() {
        discuss("2035-05-08", child, "POLICE").statusCode(422).body("code", equalTo("strategy-discussion-in-future"));
    }

    @Test
    void is_refused_about_a_child_of_another_family() {
        discuss("2025-05-08", aChildBornOn("2015-01-15"), "POLICE")
                .statusCode(422)
                .body("code", equalTo("child-not-in-family"));
    }

    @Test
    void without_children_is_malformed() {
        asSocialWorker()
                .body(Map.of(
                        "familyId",
                        family,
                        "heldOn",
                        "2025-05-08",
                        "initiatedSection47",
                        true,
                        "childIds",
                        List.of(),
                        "agencies",
                        List.of("POLICE")))
                .post("/v1/strategy-discussions")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("childIds"));
    }

    @Test
    void is_listed_by_day() {
        aStrategyDiscussion(family, "2025-05-08", child);
        aStrategyDiscussion(family, "2025-05-20", child);

        asSocialWorker()
                .queryParam("familyId", family)
                .queryParam("heldFrom", "2025-05-09")
                .get("/v1/strategy-discussions")
                .then()
                .statusCode(200)
                .body("data.heldOn", contains("2025-05-20"));
    }

    @Test
    void is_corrected_and_kept_in_the_history() {
        String discussion = aStrategyDiscussion(family, "2025-05-08", child);

        correct("/v1/strategy-discussions/" + discussion, "{\"agencies\": [\"POLICE\"]}")
                .statusCode(200)
                .body("warnings", hasSize(1));
        asSocialWorker()
                .get("/v1/strategy-discussions/{id}/history", discussion)
                .then()
                .statusCode(200)
                .body("data[0].record.agencies", hasSize(3))
                .body("data[1].record.agencies", contains("POLICE"))
                .body("data[1].record.children.childId", contains(child));
    }

    private ValidatableResponse discuss(String heldOn, String about, String... agencies) {
        return asSocialWorker()
                .body(Map.of(
                        "familyId",
                        family,
                        "heldOn",
                        heldOn,
                        "initiatedSection47",
                        false,
                        "childIds",
                        List.of(about),
                        "agencies",
                        List.of(agencies)))
                .post("/v1/strategy-discussions")
                .then();
    }
}
