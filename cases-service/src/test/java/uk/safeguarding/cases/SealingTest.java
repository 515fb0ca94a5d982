package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;
import uk.safeguarding.platform.testing.Traces;

/// An adopted child's records: a new reference, nothing that leads to it from the old one, for named staff alone.
@QuarkusTest
class SealingTest {

    private static final String ARCHIVIST = "ARCHIVIST";
    private static final TestToken WORKER = TestToken.as("social-worker").with("staffId", ARCHIVIST);
    private static final String SEALING = """
            {"adoptionOrderMadeOn": "2026-03-02", "basis": "ADOPTION_ORDER", "restrictedTo": ["ARCHIVIST"]}""";

    private final String reference =
            "CANARY-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
    private String child;
    private String period;
    private String placement;
    private String school;

    @BeforeEach
    void a_child_whose_reference_stands_wherever_it_can() {
        child = created("/v1/children", named(), "");
        period = created("/v1/periods-of-care", ofChild("startedOn", "2025-06-02", "categoryOfNeed", "N1"), "-P");
        placement = created("/v1/placements", ofPeriod("placementType", "U6", "provider", "PR1"), "-L");
        created("/v1/legal-statuses", ofPeriod("code", "C2"), "-S");
        school = created("/v1/education-placements", ofChild("kind", "SCHOOL", "from", "2023-09-04"), "-E");
        created(
                "/v1/access-relationships",
                ofChild(
                        "partyKind",
                        "PERSON",
                        "party",
                        "SOCIAL-WORKER",
                        "kind",
                        "WORKING_WITH",
                        "from",
                        "2020-01-01",
                        "basis",
                        "Works with " + reference + "."),
                "-R");
        Map<String, Object> discussion =
                ofChild("heldOn", "2025-07-01", "kind", "SUPERVISION", "staffId", "SW-1", "managerStaffId", "TM-1");
        discussion.put(
                "decisions",
                List.of(Map.of("text", "Visit " + reference, "ownerStaffId", "SW-1", "dueOn", "2025-07-15")));
        created("/v1/case-discussions", discussion, "-D");
        asQualityAssurance()
                .header("If-Match", "\"1\"")
                .body("""
                        {"reasonCode": "OTHER", "reason": "The boy is %s, they say", "changes": {"forename": "Robyn"}}""".formatted(reference))
                .post("/v1/children/{id}/corrections", child)
                .then()
                .statusCode(200);
        id(as(TestToken.as("iro").with("staffId", "NIGHT-DUTY"), "BREAK_GLASS")
                .body(Map.of(
                        "childReference",
                        reference,
                        "grounds",
                        "IMMEDIATE_RISK",
                        "justification",
                        "Police ask for " + reference))
                .post("/v1/access-requests"));
    }

    private Map<String, Object> named() {
        return Map.of(
                "childReference",
                reference,
                "forename",
                "Robin",
                "surname",
                "Sealton",
                "birthDate",
                "2012-01-15",
                "sex",
                "M",
                "formerIdentifiers",
                List.of(Map.of("kind", "CHILD_REFERENCE", "value", "BEFORE-" + reference)));
    }

    private Map<String, Object> ofChild(String... facts) {
        return with("childId", child, facts);
    }

    private Map<String, Object> ofPeriod(String... facts) {
        Map<String, Object> body = with("periodOfCareId", period, facts);
        body.put("from", "2025-06-02");
        return body;
    }

    private static Map<String, Object> with(String field, String of, String... facts) {
        Map<String, Object> body = new HashMap<>(Map.of(field, of));
        for (int i = 0; i < facts.length; i += 2) {
            body.put(facts[i], facts[i + 1]);
        }
        return body;
    }

    /// Known by a source id that contains the child's reference, as records of other systems are, and sent with a key.
    private String created(String path, Map<String, Object> facts, String suffix) {
        Map<String, Object> body = new HashMap<>(facts);
        body.put("sourceSystem", "OLD-SYSTEM");
        body.put("sourceId", reference + suffix);
        return id(asRecordsOfficer()
                .header("Idempotency-Key", key(reference + suffix))
                .body(body)
                .post(path));
    }

    private static String key(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static RequestSpecification asQualityAssurance() {
        return as("quality-assurance-manager", "AUDIT");
    }

    private static RequestSpecification asArchivist() {
        return as(WORKER, "DIRECT_WORK");
    }

    private void adopted() {
        ceased("E11");
        leftSchool();
    }

    private void ceased(String reason) {
        ended("/v1/periods-of-care/" + period + "/cessation", Map.of("ceasedOn", "2026-03-02", "reasonCeased", reason));
    }

    private void leftSchool() {
        ended("/v1/education-placements/" + school + "/end", Map.of("to", "2026-03-02"));
    }

    private static void ended(String path, Map<String, String> how) {
        asRecordsOfficer()
                .header("If-Match", "\"1\"")
                .body(how)
                .put(path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse seal() {
        return asQualityAssurance()
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", key(child))
                .body(SEALING)
                .post("/v1/children/{id}/sealing", child)
                .then();
    }

    private void sealed() {
        adopted();
        seal().statusCode(200).header("ETag", "\"3\"").body("childId", equalTo(child));
    }

    @Test
    void the_old_reference_is_nowhere_any_more() throws SQLException {
        adopted();
        assertThat(Traces.of(reference))
                .contains(
                        "child",
                        "period_of_care",
                        "placement",
                        "case_discussion",
                        "access_relationship",
                        "access_request",
                        "record_revision");
        String before = events();

        seal().statusCode(200);

        assertThat(Traces.of(reference)).isEmpty();
        String now = newReference();
        assertThat(now).matches("[0-9a-f-]{36}");
        assertThat(Traces.of(now))
                .as("told by nothing but the child's own record")
                .containsExactly("child", "record_revision");
        assertThat(events()).startsWith(before);
        assertThat(events().substring(before.length()))
                .contains("cases.child.sealed.v1", "\"revision\":3")
                .doesNotContain(now);
        assertThat(Traces.column("select distinct subject from outbox where data like '%" + child + "%'"))
                .as("pseudonyms of the child")
                .hasSize(1);
    }

    private String newReference() throws SQLException {
        return Traces.column("select child_reference from child where id = '" + child + "'")
                .getFirst();
    }

    /// All that was ever published of the child and of the records about it.
    private String events() throws SQLException {
        return String.join(
                "\n",
                Traces.column("select type || ' ' || subject || ' ' || data from outbox where subject ="
                        + " (select subject from outbox where record_id = '" + child + "' limit 1) order by sequence"));
    }

    @Test
    void named_staff_alone_see_it_and_find_it_by_its_names() {
        sealed();

        for (RequestSpecification who :
                List.of(asQualityAssurance(), asRecordsOfficer(), as("social-worker", "DIRECT_WORK"))) {
            who.get("/v1/children/{id}", child).then().statusCode(404).body("code", equalTo("child-not-found"));
        }
        search(asQualityAssurance(), Map.of("surname", "Sealton", "birthDate", "2012-01-15"))
                .body("data.id", not(hasItem(child)));
        search(asQualityAssurance(), Map.of("childReference", reference)).body("data", empty());
        asQualityAssurance()
                .queryParam("childId", child)
                .get("/v1/sealings")
                .then()
                .statusCode(200)
                .body("data", empty());
        asQualityAssurance().get("/v1/placements/{id}", placement).then().statusCode(404);

        asArchivist().get("/v1/children/{id}", child).then().statusCode(200).body("surname", equalTo("Sealton"));
        search(asArchivist(), Map.of("surname", "sealton")).body("data.id", hasItem(child));
        search(asArchivist(), Map.of("childReference", reference)).body("data", empty());
        asArchivist().get("/v1/placements/{id}", placement).then().statusCode(200);
        asArchivist()
                .get("/v1/children/{id}/history", child)
                .then()
                .statusCode(200)
                .body("data.record.childReference", everyItem(not(equalTo(reference))))
                .body("data[1].reason", equalTo("The boy is [sealed], they say"))
                .body("data.record.sourceId", everyItem(nullValue()));
        asArchivist()
                .queryParam("childId", child)
                .get("/v1/sealings")
                .then()
                .statusCode(200)
                .body("data.adoptionOrderMadeOn", contains("2026-03-02"))
                .body("data.basis", contains("ADOPTION_ORDER"));
        asArchivist()
                .queryParam("childId", child)
                .get("/v1/access-relationships")
                .then()
                .body("data.to", everyItem(notNullValue()));
    }

    private static ValidatableResponse search(RequestSpecification who, Map<String, String> criteria) {
        return who.body(criteria).post("/v1/children/search").then().statusCode(200);
    }

    @Test
    void no_emergency_opens_it() throws SQLException {
        TestToken duty = TestToken.as("iro").with("staffId", "NIGHT-DUTY");
        as(duty, "BREAK_GLASS").get("/v1/children/{id}", child).then().statusCode(200);

        sealed();

        as(duty, "BREAK_GLASS").get("/v1/children/{id}", child).then().statusCode(404);
        for (String known : List.of(reference, newReference())) {
            as(duty, "BREAK_GLASS")
                    .body(Map.of(
                            "childReference", known,
                            "grounds", "COURT",
                            "justification", "The court asks for it today"))
                    .post("/v1/access-requests")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("child-not-found"));
        }
    }

    @Test
    void nothing_changes_it_any_more_but_who_may_see_it() {
        sealed();

        asArchivist()
                .header("If-Match", "\"3\"")
                .body("""
                        {"reasonCode": "OTHER", "changes": {"forename": "Robert"}}""")
                .post("/v1/children/{id}/corrections", child)
                .then()
                .statusCode(403); // who wrote it is another, and quality assurance does not see it
        asArchivist()
                .body(ofChild("kind", "SCHOOL", "from", "2026-09-01"))
                .post("/v1/education-placements")
                .then()
                .statusCode(409)
                .body("code", equalTo("child-sealed"));
        asArchivist()
                .body(ofChild("startedOn", "2026-09-01", "categoryOfNeed", "N1"))
                .post("/v1/periods-of-care")
                .then()
                .statusCode(409)
                .body("code", equalTo("child-sealed"));

        id(asQualityAssurance()
                .body(Map.of(
                        "person",
                        child,
                        "kind",
                        "RESTRICTED_TO",
                        "staffId",
                        "QUALITY-ASSURANCE-MANAGER",
                        "basis",
                        "ADOPTION",
                        "from",
                        "2026-03-02"))
                .post("/v1/sensitivities"));
        asQualityAssurance()
                .header("If-Match", "\"3\"")
                .body("""
                        {"reasonCode": "OTHER", "changes": {"forename": "Robert"}}""")
                .post("/v1/children/{id}/corrections", child)
                .then()
                .statusCode(409)
                .body("code", equalTo("child-sealed"));
        asQualityAssurance()
                .header("If-Match", "\"3\"")
                .body(SEALING)
                .post("/v1/children/{id}/sealing", child)
                .then()
                .statusCode(409)
                .body("code", equalTo("child-sealed"));
    }

    @Test
    void restricted_to_nobody_it_is_for_nobody() throws SQLException {
        sealed();
        String restriction = asQualityAssurance()
                .queryParam("person", child)
                .get("/v1/sensitivities")
                .then()
                .statusCode(200)
                .body("data.staffId", contains(ARCHIVIST))
                .body("data.basis", contains("ADOPTION"))
                .extract()
                .path("data[0].id");

        asQualityAssurance()
                .header("If-Match", "\"1\"")
                .body(Map.of("to", LocalDate.now(ZoneId.of("Europe/London")).toString()))
                .put("/v1/sensitivities/{id}/end", restriction)
                .then()
                .statusCode(200);

        asArchivist().get("/v1/children/{id}", child).then().statusCode(404);
        asQualityAssurance().get("/v1/children/{id}", child).then().statusCode(404);
        assertThat(Traces.column("select type from outbox where record_id = '" + restriction + "'"))
                .as("the new reference makes no event")
                .isEmpty();
    }

    @Test
    void the_old_reference_may_be_another_child_s() {
        sealed();

        String another = created("/v1/children", named(), ""); // word for word what registered the first one

        assertThat(another).isNotEqualTo(child);
        asRecordsOfficer()
                .queryParam("childId", another)
                .get("/v1/periods-of-care")
                .then()
                .body("data", empty());
        asArchivist().get("/v1/children/{id}", another).then().statusCode(404);
    }

    @Test
    void care_that_has_not_ended_stands_against_it() {
        leftSchool();

        seal().statusCode(409).body("code", equalTo("period-of-care-open"));

        asRecordsOfficer()
                .get("/v1/children/{id}", child)
                .then()
                .statusCode(200)
                .body("childReference", equalTo(reference));
    }

    @Test
    void so_does_care_that_ended_on_that_day_otherwise_than_by_adoption() {
        leftSchool();
        ceased("E13");

        seal().statusCode(422).body("code", equalTo("period-of-care-not-ended-by-adoption"));
    }

    @Test
    void so_does_a_school_that_has_not_ended() {
        ceased("E12");

        seal().statusCode(409).body("code", equalTo("education-placement-open"));
    }

    @Test
    void sent_again_with_its_key_it_is_answered_again() {
        sealed();

        seal().statusCode(200).header("Idempotent-Replay", "true").header("ETag", "\"3\"");
    }

    @Test
    void the_service_itself_can_neither_undo_it_nor_do_it_to_whom_the_caller_does_not_see() throws SQLException {
        try (var application = TestDatabase.asApplication();
                var statement = application.createStatement()) {
            for (String forbidden : List.of(
                    "delete from sealing",
                    "insert into sealing select * from sealing",
                    "update record_revision set reason = 'x'",
                    "select part_from_others('" + child + "', 'x')",
                    "select seal_child('" + child + "', '2026-03-02', 'ADOPTION_ORDER', '{X}', 'x')")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class);
            }
        }
    }
}
