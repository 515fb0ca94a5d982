package uk.safeguarding.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static uk.safeguarding.conferences.ConferencesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aReference;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.asQualityAssurance;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.etag;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.outcome;
import static uk.safeguarding.conferences.ConferencesApi.relate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.TestToken;
import uk.safeguarding.platform.testing.Traces;

/// An adopted child's records, where those of a sibling hang together with them.
@QuarkusTest
class SealingTest {

    private static final String DAY = "2026-03-02";
    private static final TestToken WORKER = TestToken.as("social-worker");

    private final String reference = "CANARY-" + UUID.randomUUID().toString().substring(0, 18);
    private final String siblingsWorker =
            "SIBLINGS-" + UUID.randomUUID().toString().substring(0, 18);
    private String child;
    private String sibling;
    private String family;
    private String discussion;
    private String conference;
    private String enquiry;

    /// Both are discussed at one meeting and get a plan; the child's ends when the child comes into care.
    @BeforeEach
    void a_child_and_a_sibling_with_records_in_common() {
        child = made(
                "/v1/children",
                Map.of(
                        "childReference", reference,
                        "forename", "Robin",
                        "surname", "Sealton",
                        "birthDate", "2018-03-04",
                        "sex", "F"));
        sibling = relate(aChildOfNobodyBornOn("2019-05-06"), siblingsWorker);
        family = made("/v1/families", Map.of("familyReference", aReference(), "childIds", List.of(child, sibling)));
        discussion = discussed(family, child, sibling);
        enquiry = enquiry(child);
        enquiry(sibling);
        conference = openConference();
        made(
                "/v1/conferences/" + conference + "/attendances",
                Map.of("agency", "POLICE", "status", "INVITED", "reportSent", false));
        put(
                "/v1/conferences/" + conference,
                "/outcome",
                sourced(outcome("2025-06-16", child + " PLAN_STARTED NEG", sibling + " PLAN_STARTED EMO")));
        correct("/v1/conferences/" + conference, "{\"quorate\": false}").statusCode(200);
        correct("/v1/children/" + child, "{\"surname\": \"Sealtone\"}").statusCode(200);
    }

    private String made(String path, Map<String, ?> facts) {
        return id(asLoader().body(sourced(facts)).post(path));
    }

    /// Every record has a source id that contains the child's reference, the sibling's and those of both too.
    private Map<String, Object> sourced(Map<String, ?> facts) {
        Map<String, Object> body = new HashMap<>(facts);
        body.put("sourceSystem", "OLD-SYSTEM");
        body.put("sourceId", reference + "-" + UUID.randomUUID());
        return body;
    }

    private String discussed(String family, String... children) {
        return made(
                "/v1/strategy-discussions",
                Map.of(
                        "familyId",
                        family,
                        "heldOn",
                        "2025-06-02",
                        "initiatedSection47",
                        true,
                        "childIds",
                        List.of(children),
                        "agencies",
                        List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "GP")));
    }

    private String enquiry(String of) {
        String made = made(
                "/v1/section-47-enquiries",
                Map.of("strategyDiscussionId", discussion, "childId", of, "startedOn", "2025-06-02"));
        put(
                "/v1/section-47-enquiries/" + made,
                "/conclusion",
                Map.of("concludedOn", "2025-06-10", "outcome", "CONFERENCE"));
        return made;
    }

    private String openConference() {
        return asLoader()
                .queryParam("familyId", family)
                .queryParam("open", true)
                .get("/v1/conferences")
                .path("data[0].id");
    }

    private static void put(String record, String what, Object body) {
        asLoader()
                .header("If-Match", etag(record))
                .body(body)
                .put(record + what)
                .then()
                .statusCode(200);
    }

    private void endPlan() {
        endPlan(child, "2025-08-01");
    }

    private static void endPlan(String of, String day) {
        String plan = asLoader()
                .queryParam("childId", of)
                .get("/v1/child-protection-plans")
                .path("data[0].id");
        put("/v1/child-protection-plans/" + plan, "/end", Map.of("endedOn", day, "endReason", "BECAME_LOOKED_AFTER"));
    }

    private void reviewSibling(String heldOn) {
        put("/v1/conferences/" + openConference(), "/outcome", outcome(heldOn, sibling + " PLAN_CONTINUED"));
    }

    private ValidatableResponse seal() {
        return seal(child, "2");
    }

    private static ValidatableResponse seal(String child, String revision) {
        return asQualityAssurance()
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of(
                        "adoptionOrderMadeOn",
                        DAY,
                        "basis",
                        "ADOPTION_ORDER",
                        "restrictedTo",
                        List.of("SOCIAL-WORKER")))
                .post("/v1/children/{id}/sealing", child)
                .then();
    }

    private void sealed() {
        endPlan();
        reviewSibling("2025-09-08");
        seal().statusCode(200).header("ETag", "\"3\"");
    }

    private static RequestSpecification asArchivist() {
        return as(WORKER, "CP_ENQUIRY");
    }

    private RequestSpecification asSiblingsWorker() {
        return as(WORKER.with("staffId", siblingsWorker).with("teams", List.of()), "CP_ENQUIRY");
    }

    @Test
    void what_is_open_stands_against_it_also_where_it_is_owed_to_the_sibling_alone() {
        seal().statusCode(409).body("code", is(oneOf("child-protection-plan-open", "conference-open")));
        endPlan();
        seal().statusCode(409).body("code", equalTo("conference-open"));
        reviewSibling("2025-09-08");
        seal().statusCode(200);
    }

    @Test
    void siblings_are_sealed_one_after_the_other() throws SQLException {
        sealed();
        endPlan(sibling, "2025-10-01");

        String revision = etag("/v1/children/" + sibling).replace("\"", "");
        seal(sibling, revision).statusCode(200);

        asArchivist().get("/v1/children/{id}", sibling).then().statusCode(200);
        for (String one : List.of(child, sibling)) {
            asArchivist()
                    .queryParam("childId", one)
                    .get("/v1/conferences")
                    .then()
                    .statusCode(200)
                    .body("data.heldOn", hasItem("2025-06-16"));
        }
        assertThat(Traces.column("select id from conference where persons @> array['%s', '%s']::uuid[]"
                        .formatted(child, sibling)))
                .isEmpty();
    }

    @Test
    void the_old_reference_is_nowhere_any_more_and_nothing_of_the_child_with_the_sibling() throws SQLException {
        assertThat(Traces.of(reference))
                .contains("child", "family", "conference", "strategy_discussion", "record_revision");
        endPlan();
        reviewSibling("2025-09-08");
        List<String> before = events();

        seal().statusCode(200);

        assertThat(Traces.of(reference)).isEmpty();
        assertThat(events().subList(0, before.size())).isEqualTo(before);
        assertThat(events().subList(before.size(), events().size()))
                .singleElement()
                .asString()
                .startsWith("conferences.child.sealed.v1");
        assertThat(Traces.column("select record_type from record_revision where state::text like '%" + child
                        + "%' and not '" + child + "' = any (persons)"))
                .as("of the sealed child in what others see")
                .isEmpty();
        for (String table : List.of("family", "strategy_discussion", "conference", "attendance")) {
            assertThat(Traces.column(
                            "select r.id from %1$s r where '%2$s' = any (persons) and persons <> array['%2$s'::uuid]"
                                    .formatted(table, child)))
                    .as(table)
                    .isEmpty();
        }

        String another = id(asLoader()
                .body(Map.of(
                        "childReference", reference,
                        "forename", "Robin",
                        "surname", "Sealton",
                        "birthDate", "2018-03-04",
                        "sex", "F"))
                .post("/v1/children"));
        asLoader().queryParam("childId", another).get("/v1/families").then().body("data", empty());
    }

    private static List<String> events() throws SQLException {
        return Traces.column("select type || ' ' || subject || ' ' || data from outbox order by sequence");
    }

    @Test
    void the_sibling_s_worker_goes_on_without_the_child() {
        sealed();

        asSiblingsWorker().get("/v1/children/{id}", child).then().statusCode(404);
        asSiblingsWorker()
                .get("/v1/families/{id}", family)
                .then()
                .statusCode(200)
                .body("childIds", contains(sibling));
        asSiblingsWorker()
                .get("/v1/strategy-discussions/{id}", discussion)
                .then()
                .statusCode(200)
                .body("childIds", contains(sibling));
        asSiblingsWorker().get("/v1/conferences/{id}", conference).then().statusCode(200);
        for (String history : List.of("/v1/families/" + family, "/v1/conferences/" + conference)) {
            asSiblingsWorker()
                    .get(history + "/history")
                    .then()
                    .statusCode(200)
                    .body("data.record.children.flatten().childId", everyItem(equalTo(sibling)));
        }
        asSiblingsWorker()
                .get("/v1/conferences/{id}/attendances", conference)
                .then()
                .statusCode(200)
                .body("data", hasSize(1));
        correct("/v1/conferences/" + conference, "{\"quorate\": true}")
                .statusCode(409)
                .body("code", equalTo("child-sealed")); // its next event would lack the child
        reviewSibling("2026-02-02");
        put("/v1/families/" + family, "/children", Map.of("childIds", List.of(sibling, aChildOfNobodyBornOn(DAY))));
    }

    @Test
    void named_staff_see_the_child_s_own_part_whole_and_nothing_of_the_sibling() {
        sealed();

        String own = asArchivist()
                .queryParam("childId", child)
                .get("/v1/conferences")
                .then()
                .statusCode(200)
                .body("data", hasSize(2)) // the one that decided, and the review that was not needed
                .extract()
                .path("data.find { it.kind == 'INITIAL' }.id");
        assertThat(own).isNotEqualTo(conference);
        String answers = asArchivist()
                        .get("/v1/conferences/{id}", own)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                + asArchivist()
                        .get("/v1/conferences/{id}/history", own)
                        .then()
                        .statusCode(200)
                        .body("data[-1].record.children.childId", contains(child))
                        .body("data[-1].record.children.decision", contains("PLAN_STARTED"))
                        .extract()
                        .asString()
                + asArchivist()
                        .get("/v1/conferences/{id}/attendances", own)
                        .then()
                        .body("data.agency", contains("POLICE"))
                        .extract()
                        .asString()
                + asArchivist()
                        .queryParam("childId", child)
                        .get("/v1/families")
                        .then()
                        .body("data", hasSize(1))
                        .extract()
                        .asString();
        String itsDiscussion = asArchivist()
                .get("/v1/section-47-enquiries/{id}", enquiry)
                .then()
                .statusCode(200)
                .extract()
                .path("strategyDiscussionId");
        answers += asArchivist()
                        .get("/v1/strategy-discussions/{id}", itsDiscussion)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                + asArchivist()
                        .get("/v1/section-47-enquiries/{id}/history", enquiry)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                + asArchivist()
                        .queryParam("childId", child)
                        .get("/v1/child-protection-plans")
                        .then()
                        .body("data", hasSize(1))
                        .extract()
                        .asString();
        assertThat(answers).contains(itsDiscussion).doesNotContain(sibling, family, discussion, conference, reference);

        asQualityAssurance().get("/v1/conferences/{id}", own).then().statusCode(404);
        asQualityAssurance()
                .queryParam("childId", child)
                .get("/v1/conferences")
                .then()
                .body("data", empty());
        asArchivist().get("/v1/children/{id}", sibling).then().statusCode(404);
    }

    @Test
    void what_is_about_the_child_alone_goes_with_it() throws SQLException {
        String only = aChildOfNobodyBornOn("2018-03-04");
        String home = made("/v1/families", Map.of("familyReference", aReference(), "childIds", List.of(only)));
        String enquired = id(asLoader()
                .body(Map.of("strategyDiscussionId", discussed(home, only), "childId", only, "startedOn", "2025-06-02"))
                .post("/v1/section-47-enquiries"));
        String held =
                asLoader().queryParam("familyId", home).get("/v1/conferences").path("data[0].id");
        put("/v1/conferences/" + held, "/outcome", outcome("2025-06-16", only + " NO_PLAN"));
        put(
                "/v1/section-47-enquiries/" + enquired,
                "/conclusion",
                Map.of("concludedOn", "2025-06-16", "outcome", "CONFERENCE"));

        seal(only, "1").statusCode(200);

        String own = asArchivist()
                .get("/v1/conferences/{id}", held)
                .then()
                .statusCode(200)
                .body("children.decision", contains("NO_PLAN"))
                .extract()
                .path("familyId");
        asArchivist()
                .get("/v1/families/{id}", own)
                .then()
                .statusCode(200)
                .body("childIds", contains(only))
                .body("familyReference", matchesPattern("[0-9a-f-]{36}"));
        asLoader().get("/v1/families/{id}", home).then().statusCode(200).body("childIds", empty());
        assertThat(Traces.column("select record_type from record_revision where '" + only
                        + "' = any (persons) and state::text like '%" + home + "%'"))
                .isEmpty();
        asQualityAssurance().get("/v1/conferences/{id}", held).then().statusCode(404);
    }

    @Test
    void whoever_was_kept_from_the_child_is_kept_from_the_sibling() {
        endPlan();
        reviewSibling("2025-09-08");
        id(asQualityAssurance()
                .body(Map.of(
                        "person", child,
                        "kind", "EXCLUDED_FROM",
                        "staffId", siblingsWorker,
                        "basis", "PERSONAL_CONNECTION",
                        "from", "2020-01-01"))
                .post("/v1/sensitivities"));
        asSiblingsWorker().get("/v1/families/{id}", family).then().statusCode(404);

        seal().statusCode(200);

        asSiblingsWorker().get("/v1/families/{id}", family).then().statusCode(404);
        asQualityAssurance()
                .queryParam("person", sibling)
                .get("/v1/sensitivities")
                .then()
                .body("data.staffId", hasItem(siblingsWorker))
                .body("data.staffId", not(hasItem("SOCIAL-WORKER")));
    }
}
