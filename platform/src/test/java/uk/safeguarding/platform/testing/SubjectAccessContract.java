package uk.safeguarding.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.subjectaccess.Declarations;
import uk.safeguarding.platform.subjectaccess.Declarations.Field;

/// What every service that owns records promises to a person who asks for theirs: all of it, with what is about others
/// marked, to nobody who may not see it.
public abstract class SubjectAccessContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String collection;
    private final String role;

    @Inject
    Declarations declarations;

    /// @param collection of the persons, `children` or `adults`
    /// @param role       who answers such requests
    protected SubjectAccessContract(String collection, String role) {
        this.collection = collection;
        this.role = role;
    }

    /// Makes a person of the sample authority with a record of every kind.
    ///
    /// @return the id
    protected abstract String aPersonWithEveryRecord();

    /// A result: the head, and a line for each revision.
    protected record Export(JsonNode head, List<JsonNode> lines) {

        /// The lines of one type of record.
        public List<JsonNode> of(String recordType) {
            return lines.stream()
                    .filter(line -> line.get("recordType").asText().equals(recordType))
                    .toList();
        }
    }

    /// Somebody of that role whom no other test knows.
    protected TestToken somebody() {
        String name = "SAR-" + UUID.randomUUID().toString().substring(0, 18);
        return TestToken.as(role).with("sub", name).with("staffId", name);
    }

    protected static RequestSpecification as(TestToken token) {
        return given().spec(new RequestSpecBuilder()
                .addFilter(token.shown())
                .addHeader("Purpose-Of-Use", "SUBJECT_ACCESS")
                .setContentType("application/json")
                .build());
    }

    private Response ask(TestToken token, String person) {
        return as(token)
                .body(Map.of("receivedOn", "2026-01-31"))
                .post("/v1/" + collection + "/{id}/subject-access-exports", person);
    }

    /// Address of an export that is done.
    private String done(TestToken token, String person) {
        Response asked = ask(token, person);
        asked.then()
                .statusCode(202)
                .body("job.state", equalTo("WAITING"))
                .body("timescale.due", equalTo("2026-03-02")); // 28 February is a Saturday
        String job = URI_PATH.matcher(asked.header("Location")).replaceFirst("$1");
        await().until(() -> as(token).get(job).then().statusCode(200).extract().path("state"), "DONE"::equals);
        return job;
    }

    private static final java.util.regex.Pattern URI_PATH = java.util.regex.Pattern.compile("^.*(/v1/jobs/.*)$");

    protected Export export(TestToken token, String person) {
        Response answer = as(token).get(done(token, person) + "/result");
        answer.then().statusCode(200).contentType("application/x-ndjson").header("Cache-Control", "no-store");
        List<JsonNode> lines = new ArrayList<>(
                answer.asString().lines().map(SubjectAccessContract::json).toList());
        return new Export(lines.removeFirst(), lines);
    }

    /// The pointers that are marked in a line, with the reason.
    protected static Map<String, String> marks(JsonNode line) {
        Map<String, String> marks = new TreeMap<>();
        line.get("redactions")
                .forEach(mark -> marks.put(
                        mark.get("pointer").asText(), mark.get("reason").asText()));
        return marks;
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not a line of JSON", e);
        }
    }

    @Test
    void every_field_of_every_record_is_declared_and_nothing_else() throws SQLException {
        Set<Field> fields = new HashSet<>();
        Set<String> records = new HashSet<>();
        for (RecordTable table : RecordTable.all()) {
            records.add(table.name());
            columns(table.name()).stream()
                    .filter(column -> !RecordHistory.OF_THE_CHANGE.contains(column))
                    .forEach(column -> fields.add(new Field(table.name(), RecordHistory.fieldOf(column))));
            if (table.rows() != null) {
                fields.add(new Field(table.name(), table.field()));
                String rows = table.name() + "." + table.field();
                records.add(rows);
                columns(table.rows()).stream()
                        .filter(column -> !column.equals(table.key()))
                        .forEach(column -> fields.add(new Field(rows, RecordHistory.fieldOf(column))));
            }
        }

        assertThat(fields)
                .as("fields of which policy/subject-access.csv does not say about whom they are")
                .hasSizeGreaterThan(30)
                .allSatisfy(field -> assertThat(declarations.of(field.record(), field.name()))
                        .isNotNull());
        assertThat(declarations.all().keySet())
                .filteredOn(field -> records.contains(field.record()))
                .as("fields that no record has")
                .isSubsetOf(fields);
    }

    @Test
    void all_that_the_tables_have_of_the_person_is_in_it_and_each_of_them_is_noted() throws SQLException {
        String person = aPersonWithEveryRecord();
        TestToken who = somebody();

        Export export = export(who, person);

        Map<String, JsonNode> lines = new TreeMap<>();
        export.lines()
                .forEach(line -> lines.put(
                        line.get("recordType").asText() + " "
                                + line.get("recordId").asText() + " "
                                + line.get("revision").asText(),
                        line));
        Map<String, JsonNode> present = new TreeMap<>();
        Set<String> expected = new TreeSet<>();
        Set<String> persons = new TreeSet<>();
        for (RecordTable table : RecordTable.all()) {
            rowsOf(table.name(), person, row -> {
                String record = table.name() + " " + row.get("id").asText() + " ";
                long revision = row.get("revision").asLong();
                for (long earlier = 1; earlier <= revision; earlier++) {
                    expected.add(record + earlier);
                }
                present.put(record + revision, row);
                row.get("persons").forEach(one -> persons.add(one.asText()));
            });
        }
        assertThat(lines.keySet()).hasSizeGreaterThan(4).isEqualTo(expected);
        present.forEach((key, row) -> assertSame(row, lines.get(key).get("record")));
        assertThat(export.head().get("revisions").asInt()).isEqualTo(lines.size());
        assertThat(export.head().get("service").asText()).isEqualTo(SuiteTree.module() + "-service");
        assertThat(export.head().get("person").asText()).isEqualTo(person);
        assertThat(disclosed(who)).isEqualTo(persons);
    }

    /// Every value of a row that is not said of the revision stands in the line.
    private static void assertSame(JsonNode row, JsonNode line) {
        row.properties().stream()
                .filter(column -> !RecordHistory.OF_THE_CHANGE.contains(column.getKey())
                        && !column.getValue().isNull())
                .forEach(column -> assertThat(line.get(RecordHistory.fieldOf(column.getKey())))
                        .as(column.getKey())
                        .isEqualTo(column.getValue()));
    }

    @Test
    void nobody_else_sees_the_job_nor_who_asked_when_they_may_not_see_the_person_any_more() {
        String person = aPersonWithEveryRecord();
        TestToken who = somebody();
        String job = done(who, person);

        for (String path : List.of(job, job + "/result")) {
            as(somebody()).get(path).then().statusCode(404).body("code", equalTo("job-not-found"));
            as(who.in("E08000018")).get(path).then().statusCode(404).body("code", equalTo("job-not-found"));
        }
        as(somebody()).post(job + "/cancellation").then().statusCode(404);
        as(who).post(job + "/cancellation").then().statusCode(409).body("code", equalTo("job-ended"));

        exclude(person, who);

        as(who).get(job).then().statusCode(404).body("code", equalTo("job-not-found"));
        as(who).get(job + "/result").then().statusCode(404).body("code", equalTo("job-not-found"));
        ask(who, person).then().statusCode(404);
    }

    private void exclude(String person, TestToken who) {
        String purpose = role.equals("lado") ? "ALLEGATION_MANAGEMENT" : "AUDIT";
        given().filter(TestToken.as(role).shown())
                .header("Purpose-Of-Use", purpose)
                .contentType("application/json")
                .body(Map.of(
                        "person", person,
                        "kind", "EXCLUDED_FROM",
                        "staffId", who.claim("staffId"),
                        "basis", "PERSONAL_CONNECTION",
                        "from", "2020-01-01"))
                .post("/v1/sensitivities")
                .then()
                .statusCode(201);
    }

    /// Persons whom the access log says that the result disclosed.
    private static Set<String> disclosed(TestToken who) throws SQLException {
        return query(
                "select person from access_log where operation = 'getJobResult' and outcome = 'DISCLOSED' and subject = ?",
                who.claim("sub"));
    }

    /// A table of records, as its trigger says it.
    ///
    /// @param rows  table of the rows that its revisions have with it; null for none
    /// @param key   by which they belong to it
    /// @param field in which they stand
    private record RecordTable(String name, String rows, String key, String field) {

        static List<RecordTable> all() throws SQLException {
            List<RecordTable> tables = new ArrayList<>();
            for (String line : query(
                    "select c.relname || ' ' || translate(encode(t.tgargs, 'escape'), E'\\\\', ' ')"
                            + " from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = c.relname || ?",
                    "_revisions")) {
                String[] words = line.replace("000", "").split(" +");
                tables.add(
                        words.length > 1
                                ? new RecordTable(words[0], words[1], words[2], words[3])
                                : new RecordTable(words[0], null, null, null));
            }
            return tables;
        }
    }

    private static Set<String> columns(String table) throws SQLException {
        return query(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                table);
    }

    private static void rowsOf(String table, String person, java.util.function.Consumer<JsonNode> each)
            throws SQLException {
        query("select to_jsonb(r)::text from " + table + " r where ?::uuid = any (persons)", person)
                .forEach(row -> each.accept(json(row)));
    }

    private static Set<String> query(String sql, String parameter) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement select = owner.prepareStatement(sql)) {
            select.setString(1, parameter);
            Set<String> values = new TreeSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        }
    }
}
