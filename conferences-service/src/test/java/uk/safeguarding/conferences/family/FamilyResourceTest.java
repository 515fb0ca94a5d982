package uk.safeguarding.conferences.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aReference;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.conferences.EventLog;

@QuarkusTest
class FamilyResourceTest {

    private String elder;
    private String younger;
    private String family;

    @BeforeEach
    void a_family_of_one_child() {
        elder = aChildBornOn("2012-01-15");
        younger = aChildBornOn("2020-03-01");
        family = aFamilyOf(elder);
    }

    @Test
    void takes_in_another_child_and_tells_the_suite() {
        asSocialWorker()
                .header("If-Match", "\"1\"")
                .body(Map.of("childIds", List.of(elder, younger)))
                .put("/v1/families/{id}/children", family)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("childIds", containsInAnyOrder(elder, younger));

        var events = EventLog.of(family);
        assertThat(events)
                .extracting(EventLog.Recorded::type)
                .containsExactly("conferences.family.registered.v1", "conferences.family.changed.v1");
        assertThat(events.getLast().data().get("children")).hasSize(2);
        assertThat(EventLog.audited("CHANGED", "changeFamilyChildren", younger)).isEqualTo(1);
        asSocialWorker()
                .get("/v1/families/{id}/history", family)
                .then()
                .statusCode(200)
                .body("data[0].record.children.childId", contains(elder))
                .body("data[1].record.children", hasSize(2));
    }

    @Test
    void is_listed_by_child() {
        asSocialWorker()
                .queryParam("childId", elder)
                .get("/v1/families")
                .then()
                .statusCode(200)
                .body("data.id", contains(family));
    }

    @Test
    void of_a_child_who_is_not_known_is_not_found() {
        asSocialWorker()
                .body(Map.of(
                        "familyReference",
                        aReference(),
                        "childIds",
                        List.of(UUID.randomUUID().toString())))
                .post("/v1/families")
                .then()
                .statusCode(404)
                .body("code", equalTo("child-not-found"));
    }

    @Test
    void loaded_again_answers_the_first_record() {
        Map<String, Object> loaded = Map.of(
                "familyReference", aReference(),
                "childIds", List.of(younger),
                "sourceSystem", "OLD-SYSTEM",
                "sourceId", aReference());
        String first = asLoader()
                .body(loaded)
                .post("/v1/families")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        asLoader()
                .body(loaded)
                .post("/v1/families")
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("childIds", contains(younger));
    }

    @Test
    void keeps_the_reference_when_it_is_corrected() {
        correct("/v1/families/" + family, "{\"familyReference\": \"OTHER\"}")
                .statusCode(422)
                .body("code", equalTo("family-reference-fixed"));
        correct("/v1/families/" + family, "{\"childIds\": [\"%s\"]}".formatted(younger))
                .statusCode(200)
                .body("childIds", contains(younger));
    }

    @Test
    void keeps_its_children_from_being_voided() {
        revoke("/v1/children/" + elder).statusCode(409).body("code", equalTo("child-in-family"));
        revoke("/v1/children/" + younger).statusCode(200);
    }

    @Test
    void is_not_voided_while_a_strategy_discussion_was_about_it() {
        aStrategyDiscussion(family, "2025-05-08", elder);

        revoke("/v1/families/" + family).statusCode(409).body("code", equalTo("family-was-discussed"));
    }

    @Test
    void is_voided() {
        revoke("/v1/families/" + family).statusCode(200).body("voided", equalTo(true));
        revoke("/v1/families/" + family).statusCode(409).body("code", equalTo("record-voided"));
    }
}
