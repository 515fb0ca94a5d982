package uk.safeguarding.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.safeguarding.platform.record.Searches;
import uk.safeguarding.platform.testing.Credentials.Header;
import uk.safeguarding.platform.testing.OpenApiContract.ApiOperation;
import uk.safeguarding.platform.testing.PolicyMatrix.Rule;

/// Generates from the policy matrix what every role sees of a person by every operation that names one of the
/// person's records: with and without a relationship, from another authority, restricted to others, excluded.
/// What a caller does not see is answered word for word like what does not exist.
public abstract class SightContract {

    private static final String OTHER_AUTHORITY = "E08000018";
    private static final String SOMEBODY_ELSE = "SOMEBODY-ELSE";
    private static final String RELATIONSHIPS = "access-relationships";
    private static final Set<String> PERSONS = Set.of("children", "adults");
    private static final String EMERGENCIES = "access-requests";
    private static final String JOBS = "jobs";
    private static final String LONG_AGO = "2020-01-01";

    /// Seen also by those who decide on them and to whom the person's records are not shown.
    protected static final Set<String> BY_AUTHORITY = Set.of("sensitivities", "legal-holds", EMERGENCIES);

    private final Map<List<String>, Credentials> callers = new HashMap<>();
    private final Map<List<Object>, HttpResponse<String>> absences = new HashMap<>();
    private final Map<String, String> records = new HashMap<>();
    private String person = "";

    /// Makes a person of the sample authority with a record of every kind, whom nobody is related to.
    ///
    /// @return the id
    protected abstract String aPersonWithEveryRecord();

    /// The table behind each collection of the API that holds persons' records.
    protected abstract Map<String, String> tables();

    /// Those, and what every service has.
    private Map<String, String> collections() {
        Map<String, String> all = new HashMap<>(tables());
        all.put(JOBS, "job");
        if (all.containsKey(RELATIONSHIPS)) {
            all.put(EMERGENCIES, "access_request");
        }
        return all;
    }

    /// What is between a caller and the person, one after another.
    private enum Situation {
        UNRELATED,
        ANOTHER_AGENCY_RELATED,
        TEAM_RELATED,
        RELATED,
        OF_ANOTHER_AUTHORITY,
        RESTRICTED_TO_OTHERS,
        RELATED_NO_MORE,
        RELATED_AND_EXCLUDED;

        /// Whether it differs from the first only where the service knows of relationships.
        boolean ofRelationships() {
            return this == ANOTHER_AGENCY_RELATED || this == TEAM_RELATED || this == RELATED || this == RELATED_NO_MORE;
        }

        /// Whether a caller with those rows of the matrix sees the person then.
        boolean shows(String rows) {
            return switch (this) {
                case UNRELATED, ANOTHER_AGENCY_RELATED, RELATED_NO_MORE -> rows.equals("AUTHORITY");
                case TEAM_RELATED -> rows.equals("AUTHORITY") || rows.equals("TEAM");
                case RELATED -> true;
                case OF_ANOTHER_AUTHORITY, RESTRICTED_TO_OTHERS, RELATED_AND_EXCLUDED -> false;
            };
        }
    }

    @TestFactory
    Stream<DynamicContainer> who_sees_what() throws IOException {
        List<ApiOperation> operations = OpenApiContract.operations();
        List<Rule> matrix = PolicyMatrix.rules();
        return Stream.of(Situation.values())
                .filter(situation -> !situation.ofRelationships() || tables().containsKey(RELATIONSHIPS))
                .map(situation -> dynamicContainer(
                        situation.name(),
                        Stream.concat(
                                Stream.of(dynamicTest("comes about", () -> bringAbout(situation))),
                                decided(situation, operations, matrix).stream())));
    }

    private List<DynamicTest> decided(Situation situation, List<ApiOperation> operations, List<Rule> matrix) {
        List<DynamicTest> tests = new ArrayList<>();
        for (ApiOperation operation : operations) {
            matrix.stream()
                    .filter(rule -> rule.operation().equals(operation.id())
                            && !rule.purposes().isEmpty()
                            && collections().containsKey(collection(operation))
                            // an ended relationship is as none: the reads tell
                            && (situation != Situation.RELATED_NO_MORE
                                    || operation.method().equals("get")))
                    .map(rule ->
                            dynamicTest(operation.id() + " by " + rule.role(), () -> check(situation, operation, rule)))
                    .forEach(tests::add);
        }
        assertThat(tests).hasSizeGreaterThan(30);
        return tests;
    }

    private void check(Situation situation, ApiOperation operation, Rule rule) {
        boolean decides = BY_AUTHORITY.contains(collection(operation)) && situation == Situation.RESTRICTED_TO_OTHERS;
        boolean seen = (decides || situation.shows(rule.rows()))
                && (!collection(operation).equals(JOBS) || asked(rule));
        if (operation.path().contains("{")) {
            checkOne(situation, operation, rule, seen);
        } else if (operation.method().equals("get")) {
            checkList(situation, operation, rule, seen);
        } else if (!seen && !Searches.isSearch(operation.path()) && refersToPerson(operation)) {
            mustBeAsAbsent(
                    send(situation, operation, rule, operation.path(), referring(operation, true)),
                    absent(situation, operation, rule, operation.path()));
        }
    }

    /// A job is seen by who asked for it alone.
    private boolean asked(Rule rule) {
        return rule.role().toUpperCase(Locale.ROOT).equals(decider());
    }

    private void checkOne(Situation situation, ApiOperation operation, Rule rule, boolean seen) {
        HttpResponse<String> answer = send(situation, operation, rule, address(operation), referring(operation, true));
        if (seen) {
            assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 404, 500, 503);
        } else {
            mustBeAsAbsent(answer, absent(situation, operation, rule, operation.address()));
        }
    }

    /// The list of the person's records, next to that of somebody who is not there.
    private void checkList(Situation situation, ApiOperation operation, Rule rule, boolean seen) {
        if (collection(operation).equals(EMERGENCIES)) {
            checkQueue(situation, operation, rule, seen);
            return;
        }
        String filter = operation.path() + "?" + filter(collection(operation)) + "=";
        HttpResponse<String> answer = send(situation, operation, rule, filter + person, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        if (seen) {
            assertThat(answer.body()).contains(recordIn(collection(operation)));
        } else {
            assertThat(answer.body())
                    .isEqualTo(send(situation, operation, rule, filter + ApiOperation.ABSENT, "")
                            .body());
        }
    }

    /// The emergency accesses, which are listed without saying to whom.
    private void checkQueue(Situation situation, ApiOperation operation, Rule rule, boolean seen) {
        HttpResponse<String> answer = send(situation, operation, rule, operation.path() + "?pageSize=200", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().contains(recordIn(EMERGENCIES))).isEqualTo(seen);
    }

    /// What the same caller is answered of somebody who is not there; the same in every situation.
    private HttpResponse<String> absent(Situation situation, ApiOperation operation, Rule rule, String path) {
        return absences.computeIfAbsent(
                List.of(operation.id(), rule.role(), situation == Situation.OF_ANOTHER_AUTHORITY),
                who -> send(situation, operation, rule, path, referring(operation, false)));
    }

    private static void mustBeAsAbsent(HttpResponse<String> answer, HttpResponse<String> absent) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(withoutTrace(answer.body())).isEqualTo(withoutTrace(absent.body()));
        assertThat(answer.headers().map().keySet())
                .isEqualTo(absent.headers().map().keySet())
                .doesNotContain("etag", "location");
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    private HttpResponse<String> send(
            Situation situation, ApiOperation operation, Rule rule, String path, String body) {
        String authority = situation == Situation.OF_ANOTHER_AUTHORITY ? OTHER_AUTHORITY : TestToken.AUTHORITY;
        Credentials caller = callers.computeIfAbsent(
                List.of(rule.role(), authority, collection(operation)),
                who -> watched(rule.role(), collection(operation)).in(authority).credentials());
        String method = operation.method().toUpperCase(Locale.ROOT);
        String address = Http.address(path);
        List<Header> headers = new ArrayList<>(caller.headers(method, address));
        headers.add(new Header("Purpose-Of-Use", rule.purposes().getFirst()));
        headers.add(new Header("If-Match", "\"999999\""));
        return Http.send(method, address, body, headers);
    }

    /// Another for each kind of record, because nobody may ask for many who are not there.
    private static TestToken watched(String role, String collection) {
        return TestToken.as(role).with("sub", role + "-who-is-watched-for-" + collection);
    }

    private static String collection(ApiOperation operation) {
        return operation.path().split("/")[2];
    }

    /// The path with the person's record for each parameter: of the kind that the segment before it names.
    private String address(ApiOperation operation) {
        String[] segments = operation.path().split("/");
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                segments[i] = recordIn(segments[i - 1]);
            }
        }
        return String.join("/", segments);
    }

    private boolean refersToPerson(ApiOperation operation) {
        return operation.body().required().stream().anyMatch(field -> collectionOf(field) != null);
    }

    /// The kind of record that a field of a body refers to: `person` to a person, `familyId` to `families`.
    private @Nullable String collectionOf(String field) {
        if (field.equals("person")) {
            return persons();
        }
        return tables().entrySet().stream()
                .filter(table -> field.equals(camelCase(table.getValue()) + "Id"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private String persons() {
        return tables().keySet().stream().filter(PERSONS::contains).findFirst().orElseThrow();
    }

    private static String camelCase(String table) {
        return Pattern.compile("_(.)")
                .matcher(table)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /// A body that refers to the person's records, or to none that are there.
    private String referring(ApiOperation operation, boolean there) {
        if (operation.method().equals("get")) {
            return "";
        }
        ObjectNode body = operation.body().make(ApiOperation.ABSENT);
        for (String field : operation.body().required()) {
            String collection = collectionOf(field);
            if (there && collection != null) {
                body.put(field, recordIn(collection));
            }
        }
        complete(operation.id(), body, there ? person : ApiOperation.ABSENT);
        return body.toString();
    }

    /// The person's record of that kind that was made first.
    private String recordIn(String collection) {
        return records.computeIfAbsent(collection, name -> firstIn(collections().get(name)));
    }

    private String firstIn(String table) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement select = owner.prepareStatement("select id from " + table
                        + " r where ?::uuid = any (persons) and to_jsonb(r) ->> 'voided' is distinct from 'true'"
                        + " order by id limit 1")) {
            select.setString(1, person);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).as("a record in " + table).isTrue();
                return row.getObject(1, UUID.class).toString();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bringAbout(Situation situation) throws IOException {
        switch (situation) {
            case UNRELATED -> {
                person = aPersonWithEveryRecord();
                askForExport();
                openInEmergency();
            }
            case ANOTHER_AGENCY_RELATED -> {
                relate("AGENCY", "PROBATION");
                for (String staffId : staff()) {
                    relate("AGENCY", staffId); // an agency of that name is not the person
                }
            }
            case TEAM_RELATED -> relate("TEAM", TestToken.TEAM);
            case RELATED -> relateStaff();
            case OF_ANOTHER_AUTHORITY -> {}
            case RESTRICTED_TO_OTHERS -> sensitive("RESTRICTED_TO", SOMEBODY_ELSE);
            case RELATED_NO_MORE -> {
                endAll("sensitivities", asDecider());
                endAll(RELATIONSHIPS, asRecordsOfficer());
            }
            case RELATED_AND_EXCLUDED -> {
                endAll("sensitivities", asDecider());
                relateStaff();
                staff().stream()
                        .filter(staffId -> !staffId.equals(decider()))
                        .forEach(staffId -> sensitive("EXCLUDED_FROM", staffId));
                sensitive("EXCLUDED_FROM", decider());
            }
        }
    }

    /// A job about the person, of whom it is seen by.
    private void askForExport() {
        given().spec(as(watched(decider().toLowerCase(Locale.ROOT), JOBS), "SUBJECT_ACCESS"))
                .body(Map.of("receivedOn", LONG_AGO))
                .post("/v1/" + persons() + "/{id}/subject-access-exports", person)
                .then()
                .statusCode(202);
    }

    /// By somebody whom the contract does not ask as.
    private void openInEmergency() {
        if (tables().containsKey(RELATIONSHIPS)) {
            String reference = given().spec(asRecordsOfficer())
                    .get("/v1/children/{id}", person)
                    .path("childReference");
            given().spec(as(TestToken.as("team-manager").with("staffId", SOMEBODY_ELSE), "BREAK_GLASS"))
                    .body(Map.of(
                            "childReference", reference,
                            "grounds", "IMMEDIATE_RISK",
                            "justification", "Police at the door, nobody else on duty"))
                    .post("/v1/" + EMERGENCIES)
                    .then()
                    .statusCode(201);
        }
    }

    /// Staff references of all whom the matrix admits to persons' records.
    private static List<String> staff() throws IOException {
        return PolicyMatrix.rules().stream()
                .filter(rule -> !rule.purposes().isEmpty())
                .map(rule -> rule.role().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private void relateStaff() throws IOException {
        staff().forEach(staffId -> relate("PERSON", staffId));
    }

    private void relate(String partyKind, String party) {
        if (tables().containsKey(RELATIONSHIPS)) {
            given().spec(asRecordsOfficer())
                    .body(Map.of(
                            "childId", person,
                            "partyKind", partyKind,
                            "party", party,
                            "kind", "WORKING_WITH",
                            "from", LONG_AGO))
                    .post("/v1/" + RELATIONSHIPS)
                    .then()
                    .statusCode(201);
        }
    }

    private void sensitive(String kind, String staffId) {
        given().spec(asDecider())
                .body(Map.of(
                        "person", person,
                        "kind", kind,
                        "staffId", staffId,
                        "basis", "PERSONAL_CONNECTION",
                        "from", LONG_AGO))
                .post("/v1/sensitivities")
                .then()
                .statusCode(201);
    }

    private void endAll(String collection, RequestSpecification who) {
        List<Map<String, Object>> open = given().spec(who)
                .queryParam(filter(collection), person)
                .get("/v1/" + collection)
                .then()
                .statusCode(200)
                .extract()
                .path("data.findAll { it.to == null && it.recordType in [null, 'access_relationship'] }");
        for (Map<String, Object> one : open) {
            given().spec(who)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("to", LocalDate.now(ZoneId.of("Europe/London")).toString()))
                    .put("/v1/" + collection + "/" + one.get("id") + "/end")
                    .then()
                    .statusCode(200);
        }
    }

    private static RequestSpecification asRecordsOfficer() {
        return as("records-officer", "DIRECT_WORK");
    }

    private static RequestSpecification as(String role, String purpose) {
        return as(TestToken.as(role), purpose);
    }

    private static RequestSpecification as(TestToken who, String purpose) {
        return new RequestSpecBuilder()
                .addFilter(who.shown())
                .addHeader("Purpose-Of-Use", purpose)
                .setContentType("application/json")
                .build();
    }

    /// Adds to a body what its description does not say that it must have.
    protected void complete(String operation, ObjectNode body, String id) {}

    /// The query parameter by which a list is narrowed to a person.
    protected String filter(String collection) {
        return BY_AUTHORITY.contains(collection) ? "person" : "childId";
    }

    private RequestSpecification asDecider() {
        return as(decider().toLowerCase(Locale.ROOT), deciderPurpose());
    }

    /// Staff reference of who decides on restrictions and exclusions.
    protected String decider() {
        return "QUALITY-ASSURANCE-MANAGER";
    }

    /// The purpose for which they do.
    protected String deciderPurpose() {
        return "AUDIT";
    }
}
