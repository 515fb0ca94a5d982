package uk.safeguarding.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every service that owns records promises of keeping and destroying them.
public abstract class RetentionContract {

    protected static final String DESTRUCTIONS = "/v1/destructions";

    private static final String HOLDS = "/v1/legal-holds";

    /// Which go on knowing a destroyed person, by ids alone: who saw the record, and what was published under a
    /// pseudonym.
    private static final Set<String> REMEMBERING = Set.of("access_log", "outbox");

    private static String notDue;

    private final String collection;
    private final String proposer;
    private final String purpose;

    /// @param collection of the persons, such as `children`
    /// @param proposer   role that proposes destructions
    /// @param purpose    for which it does
    protected RetentionContract(String collection, String proposer, String purpose) {
        this.collection = collection;
        this.proposer = proposer;
        this.purpose = purpose;
    }

    /// Makes a person of the sample authority with a record of every kind, all of it over.
    ///
    /// @param canary a word without spaces, to be written wherever a text may stand
    /// @return the id
    protected abstract String aPersonOfWhomAllIsOver(String canary);

    /// One who is not due, made once; no test destroys them.
    private String aPersonNotDue() {
        if (notDue == null) {
            notDue = aPersonOfWhomAllIsOver(Ages.canary());
        }
        return notDue;
    }

    private String aPersonPastRetention(String canary) throws SQLException {
        String person = aPersonOfWhomAllIsOver(canary);
        Ages.age(person);
        return person;
    }

    /// Lets no proposal stand in the way of the next test.
    @AfterEach
    protected void refuse_what_is_proposed() {
        List<Map<String, Object>> open = asPrivacyOfficer()
                .queryParam("state", "PROPOSED")
                .queryParam("pageSize", 200)
                .get(DESTRUCTIONS)
                .path("data");
        open.forEach(one -> refuse(one.get("id").toString(), "\"1\"").statusCode(200));
    }

    @Test
    void every_record_type_has_a_rule_and_says_where_it_stands() throws SQLException {
        Set<String> types = new TreeSet<>(
                Ages.texts(
                        "select table_name from information_schema.columns"
                                + " where table_schema = 'public' and column_name = 'persons' and table_name not in ('record_revision', 'job')"));

        ValidatableResponse schedule =
                asProposer().get("/v1/retention-schedule").then().statusCode(200);

        assertThat(new TreeSet<>(schedule.extract().<List<String>>path("data.recordType")))
                .isEqualTo(types);
        schedule.body("data.citation", everyItem(not(empty())))
                .body("data.nation", everyItem(equalTo("ENGLAND")))
                .body("data.find { it.recordType == 'legal_hold' }.kept", equalTo("WITH_PERSON"));
    }

    @Test
    void nothing_is_left_of_who_is_destroyed_but_counts() throws SQLException {
        String canary = Ages.canary();
        String person = aPersonPastRetention(canary);
        assertThat(Ages.tablesWith(canary)).contains("record_revision");
        ValidatableResponse proposal = propose().statusCode(201).body("proposed", hasItem(person));
        assertThat(Ages.tablesWith(canary)).as("a proposal destroys nothing").contains("record_revision");
        String id = proposal.extract().path("id");

        approve(id, "\"1\"")
                .statusCode(200)
                .body("state", equalTo("CARRIED_OUT"))
                .body("proposed", empty())
                .body("proposedBy", equalTo(proposer + "-subject"))
                .body("decidedBy", equalTo("privacy-officer-subject"))
                .body("destroyed.recordType", hasItems("legal_hold", "sensitivity"))
                .body("destroyed.citation", everyItem(not(empty())));

        assertThat(Ages.tablesWith(canary)).isEmpty();
        assertThat(Ages.tablesWith(person))
                .allMatch(table -> REMEMBERING.stream().anyMatch(table::startsWith));
        asProposer()
                .queryParam("state", "CARRIED_OUT")
                .queryParam("pageSize", 200)
                .get(DESTRUCTIONS)
                .then()
                .statusCode(200)
                .body("data.id", hasItem(id));
        assertThat(Ages.texts("select outcome from access_log where operation = 'approveDestruction' and person = '"
                        + person + "'"))
                .containsExactly("CHANGED");
        approve(id, "\"2\"").statusCode(409).body("code", equalTo("destruction-decided"));
    }

    @Test
    void nobody_approves_what_they_proposed_and_a_refusal_ends_it_and_forgets_who_it_was() throws SQLException {
        String person = aPersonPastRetention(Ages.canary());
        String id = propose().statusCode(201).extract().path("id");
        propose().statusCode(409).body("code", equalTo("destruction-nothing-due"));

        given().spec(caller(TestToken.as(proposer).and("privacy-officer"), "AUDIT"))
                .header("If-Match", "\"1\"")
                .put(DESTRUCTIONS + "/{id}/approval", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("destruction-own-proposal"));

        refuse(id, "\"1\"")
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("proposed", empty())
                .body("refusedFor", equalTo("STILL_NEEDED"));
        approve(id, "\"2\"").statusCode(409).body("code", equalTo("destruction-decided"));
        assertThat(Ages.tablesWith(person)).doesNotContain("destruction").contains("record_revision");
        propose().statusCode(201).body("proposed", hasItem(person));
    }

    @Test
    void who_is_held_or_not_due_any_more_is_left_out_at_the_second_look() throws SQLException {
        String held = aPersonPastRetention(Ages.canary());
        String changed = aPersonPastRetention(Ages.canary());
        String first = hold(held).statusCode(201).extract().path("id");
        propose().statusCode(201).body("proposed", hasItem(changed)).body("proposed", not(hasItem(held)));
        refuse_what_is_proposed();
        change(first, "/void", "{\"reasonCode\": \"DUPLICATE\"}").statusCode(200);
        String id = propose()
                .statusCode(201)
                .body("proposed", hasItems(held, changed))
                .extract()
                .path("id");
        hold(held).statusCode(201);
        correctBirthDate(changed, "2015-01-01");

        approve(id, "\"1\"")
                .statusCode(200)
                .body("leftOut.find { it.reason == 'ON_HOLD' }.persons", equalTo(1))
                .body("leftOut.find { it.reason == 'NOT_DUE' }.persons", equalTo(1));

        mustBeThere(held);
        mustBeThere(changed);
    }

    @Test
    void a_hold_is_corrected_and_ended_as_other_records_are() {
        String person = aPersonNotDue();
        String id = hold(person).statusCode(201).extract().path("id");

        change(id, "/corrections", """
                {"reasonCode": "DATA_ENTRY_ERROR", "changes": {"reference": "CLAIM/7", "from": "2024-01-31"}}""").statusCode(200).body("reference", equalTo("CLAIM/7"));
        given().spec(asPrivacyOfficer())
                .header("If-Match", "\"2\"")
                .body(Map.of("to", "2023-12-31"))
                .put(HOLDS + "/{id}/end", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("legal-hold-ends-before-start"));
        given().spec(asPrivacyOfficer())
                .get(HOLDS + "/{id}/history", id)
                .then()
                .statusCode(200)
                .body("data.change", equalTo(List.of("CREATED", "CORRECTED")));
        given().spec(asPrivacyOfficer())
                .body(Map.of("person", person, "basis", "COMPLAINT", "reference", "Mr Sampleton", "from", "2024-01-31"))
                .post(HOLDS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reference"));
    }

    @Test
    void who_is_excluded_from_somebody_neither_proposes_nor_approves_their_destruction() throws SQLException {
        String person = aPersonPastRetention(Ages.canary());
        String other = aPersonPastRetention(Ages.canary());
        exclude(person, "SOMEBODY-ELSE");
        exclude(person, "PRIVACY-OFFICER");

        propose().statusCode(201).body("proposed", hasItem(other)).body("proposed", not(hasItem(person)));
        given().spec(caller(TestToken.as(proposer).with("staffId", "SOMEBODY-ELSE"), purpose))
                .body("{}")
                .post(DESTRUCTIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("destruction-nothing-due"));
        String apart = propose()
                .statusCode(201)
                .body("proposed", equalTo(List.of(person)))
                .extract()
                .path("id");
        approve(apart, "\"1\"").statusCode(404).body("code", equalTo("destruction-not-found"));
        given().spec(caller(
                        TestToken.as("privacy-officer").with("staffId", "OTHER").with("sub", "other"), "AUDIT"))
                .header("If-Match", "\"1\"")
                .put(DESTRUCTIONS + "/{id}/approval", apart)
                .then()
                .statusCode(200);
        assertThat(Ages.tablesWith(person)).doesNotContain("record_revision");
    }

    @Test
    void the_database_refuses_what_is_not_due_approved_or_already_decided() throws SQLException {
        String young = aPersonNotDue();

        assertThat(Ages.carryOut("'" + young + "'", "'somebody-else'")).isEqualTo("{}");
        mustBeThere(young);
        assertThatThrownBy(() -> Ages.carryOut("'" + young + "'", "null"))
                .hasMessageContaining("destruction-not-approved");
        assertThatThrownBy(() -> Ages.carryOut("'" + young + "'", "'somebody'"))
                .hasMessageContaining("destruction_own_proposal");
        for (String table : Ages.texts("select table_name from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'persons'")) {
            assertThatThrownBy(() -> Ages.asApplication("delete from " + table))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> Ages.asApplication("update retention_rule set until_age = 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Ages.asApplication("update destruction set destroyed = '[]'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Ages.asApplication("select clear_up_after_destruction()"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Ages.asApplication("select * from retention_person"))
                .hasMessageContaining("permission denied");
    }

    protected void mustBeThere(String person) throws SQLException {
        assertThat(Ages.tablesWith(person)).contains("record_revision");
    }

    protected ValidatableResponse propose() {
        return given().spec(asProposer()).body("{}").post(DESTRUCTIONS).then();
    }

    protected ValidatableResponse proposeAsAt(String day) {
        return given().spec(asProposer())
                .body(Map.of("asAt", day))
                .post(DESTRUCTIONS)
                .then();
    }

    protected ValidatableResponse approve(String id, String etag) {
        return given().spec(asPrivacyOfficer())
                .header("If-Match", etag)
                .put(DESTRUCTIONS + "/{id}/approval", id)
                .then();
    }

    private ValidatableResponse refuse(String id, String etag) {
        return given().spec(asPrivacyOfficer())
                .header("If-Match", etag)
                .body(Map.of("reason", "STILL_NEEDED"))
                .put(DESTRUCTIONS + "/{id}/refusal", id)
                .then();
    }

    protected ValidatableResponse hold(String person) {
        return given().spec(asPrivacyOfficer())
                .body(Map.of("person", person, "basis", "PUBLIC_INQUIRY", "reference", "INQ/1", "from", "2026-01-01"))
                .post(HOLDS)
                .then();
    }

    private ValidatableResponse change(String hold, String path, String body) {
        return given().spec(asPrivacyOfficer())
                .header("If-Match", "\"1\"")
                .body(body)
                .post(HOLDS + "/" + hold + path)
                .then();
    }

    private void correctBirthDate(String person, String day) throws SQLException {
        String revision = Ages.texts(
                        "select max(revision)::text from record_revision where record_id = '" + person + "'")
                .getFirst();
        given().spec(caller(TestToken.as("loader"), "STATUTORY_RETURN"))
                .header("If-Match", "\"" + revision + "\"")
                .body("{\"reasonCode\": \"DATA_ENTRY_ERROR\", \"changes\": {\"birthDate\": \"" + day + "\"}}")
                .post("/v1/" + collection + "/{id}/corrections", person)
                .then()
                .statusCode(200);
    }

    private static void exclude(String person, String staffId) {
        given().spec(caller(TestToken.as("loader"), "STATUTORY_RETURN"))
                .body(Map.of(
                        "person", person,
                        "kind", "EXCLUDED_FROM",
                        "staffId", staffId,
                        "basis", "PERSONAL_CONNECTION",
                        "from", "2020-01-01"))
                .post("/v1/sensitivities")
                .then()
                .statusCode(201);
    }

    protected RequestSpecification asProposer() {
        return caller(TestToken.as(proposer), purpose);
    }

    protected static RequestSpecification asPrivacyOfficer() {
        return caller(TestToken.as("privacy-officer"), "AUDIT");
    }

    private static RequestSpecification caller(TestToken token, String purpose) {
        return given().spec(new RequestSpecBuilder()
                .addFilter(token.shown())
                .addHeader("Purpose-Of-Use", purpose)
                .setContentType("application/json")
                .build());
    }
}
