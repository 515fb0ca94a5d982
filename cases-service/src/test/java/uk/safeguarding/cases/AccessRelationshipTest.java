package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.inCareSince;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;

/// Who comes to see a child, and how they cease to.
@QuarkusTest
class AccessRelationshipTest {

    private static final String PATH = "/v1/access-relationships";
    private static final TestToken WORKER = TestToken.as("social-worker")
            .with("staffId", "SW-" + UUID.randomUUID())
            .with("teams", List.of("NORTH"));

    private static RequestSpecification asWorker() {
        return as(WORKER, "DIRECT_WORK");
    }

    private static String registeredByWorker() {
        return id(asWorker()
                .body(Map.of(
                        "childReference", "REL-" + UUID.randomUUID().toString().substring(0, 18),
                        "forename", "Robin",
                        "surname", "Relatable",
                        "birthDate", "2014-05-06",
                        "sex", "F"))
                .post("/v1/children"));
    }

    private static ValidatableResponse history(RequestSpecification who, String child) {
        return who.get("/v1/children/{id}/history", child).then();
    }

    @Test
    void who_registers_a_child_sees_it_and_so_does_their_team_s_manager() {
        String child = registeredByWorker();

        history(asWorker(), child).statusCode(200);
        TestToken manager = TestToken.as("team-manager");
        history(as(manager.with("teams", List.of("NORTH")), "DIRECT_WORK"), child)
                .statusCode(200);
        history(as(manager.with("teams", List.of("SOUTH")), "DIRECT_WORK"), child)
                .statusCode(404);
        history(as(WORKER.with("staffId", "SW-OTHER"), "DIRECT_WORK"), child).statusCode(404);
        asRecordsOfficer()
                .queryParam("childId", child)
                .get(PATH)
                .then()
                .body("data.kind", contains("CREATOR", "CREATOR"))
                .body("data.partyKind", contains("PERSON", "TEAM"));
    }

    @Test
    void an_allocated_officer_sees_the_child_until_the_allocation_ends() {
        String child = aChildOfNobodyBornOn("2012-01-15");
        inCareSince(child, "2025-06-02");
        history(asIro(), child).statusCode(404);

        String allocation = id(asRecordsOfficer()
                .body(Map.of("childId", child, "staffId", "IRO", "from", "2025-06-02"))
                .post("/v1/iro-allocations"));
        history(asIro(), child).statusCode(200);
        asIro().queryParam("childId", child)
                .get(PATH)
                .then()
                .body("data.recordType", contains("iro_allocation"))
                .body("data.kind", contains("REVIEWING_OFFICER"))
                .body("data.id", contains(allocation));

        Spans.change("/v1/iro-allocations/" + allocation + "/end", Map.of("to", "2025-09-01"))
                .statusCode(200);
        history(asIro(), child).statusCode(404);
    }

    @Test
    void the_same_request_sent_again_under_its_key_is_carried_out_once() {
        String child = aChildOfNobodyBornOn("2012-01-15");
        String key = UUID.randomUUID().toString();
        Map<String, String> grant = Map.of(
                "childId", child,
                "partyKind", "PERSON",
                "party", "COVER-1",
                "kind", "COVER",
                "from", "2025-06-02");

        String granted =
                id(asRecordsOfficer().header("Idempotency-Key", key).body(grant).post(PATH));
        asRecordsOfficer()
                .header("Idempotency-Key", key)
                .body(grant)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .header("Location", endsWith(PATH + "/" + granted));
        asRecordsOfficer().queryParam("childId", child).get(PATH).then().body("data", hasSize(1));
    }

    @Test
    void ends_once_and_not_before_it_began() {
        String child = aChildOfNobodyBornOn("2012-01-15");
        String relationship = id(asRecordsOfficer()
                .body(Map.of(
                        "childId", child,
                        "partyKind", "PERSON",
                        "party", "COVER-1",
                        "kind", "COVER",
                        "basis", "Stands in during leave",
                        "from", "2025-06-02"))
                .post(PATH));

        end(relationship, "1", "2025-06-01")
                .statusCode(422)
                .body("code", equalTo("access-relationship-ends-before-start"));
        end(relationship, "1", "2025-06-30").statusCode(200).body("to", equalTo("2025-06-30"));
        end(relationship, "2", "2025-06-30").statusCode(409).body("code", equalTo("access-relationship-ended"));
        asRecordsOfficer()
                .queryParam("childId", child)
                .queryParam("on", "2025-06-30")
                .get(PATH)
                .then()
                .body("data", empty());
    }

    private static ValidatableResponse end(String relationship, String revision, String to) {
        return asRecordsOfficer()
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("to", to))
                .put(PATH + "/{id}/end", relationship)
                .then();
    }

    @Test
    void a_search_finds_those_alone_whom_the_caller_sees() {
        String seen = registeredByWorker();
        Map<String, String> search = Map.of("surname", "RELATABLE", "birthDate", "2014-05-06");

        asWorker()
                .body(search)
                .post("/v1/children/search")
                .then()
                .statusCode(200)
                .body("data.id", hasItem(seen));
        as(WORKER.with("staffId", "SW-OTHER"), "DIRECT_WORK")
                .body(search)
                .post("/v1/children/search")
                .then()
                .statusCode(200)
                .body("data", empty());
    }

    @Test
    void a_search_by_name_uses_the_index() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into child (child_reference, forename, surname, birth_date, sex, id, local_authority, revision, voided,
                                       recorded_by, changed_by, changed_at, change, persons)
                    select 'PLAN-' || n, 'Robin', 'Planned' || n, date '2014-01-01' + n % 365, 'U', u.id, 'W06000016', 1, false,
                           'test', 'test', now(), 'CREATED', array[u.id]
                    from generate_series(1, 20000) n, lateral (select gen_random_uuid() as id where n > 0) u""");
            statement.execute("analyze child");
        }
        long before = scans();

        // again and again, because PostgreSQL counts a scan some time after it
        await().untilAsserted(() -> {
            as(TestToken.as("records-officer").in("W06000016"), "DIRECT_WORK")
                    .body(Map.of("surname", "planned4711"))
                    .post("/v1/children/search")
                    .then()
                    .statusCode(200)
                    .body("data[0].surname", equalTo("Planned4711"));
            assertThat(scans()).isGreaterThan(before);
        });
    }

    private static long scans() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement select = owner.createStatement();
                ResultSet row = select.executeQuery(
                        "select idx_scan from pg_stat_user_indexes where indexrelname = 'child_name_word_by_word'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
