package uk.safeguarding.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.FormatMethod;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.bulk.BulkRecord;
import uk.safeguarding.platform.bulk.BulkRecord.Listing;
import uk.safeguarding.platform.bulk.BulkRecords;
import uk.safeguarding.platform.record.Searches;
import uk.safeguarding.platform.testing.OpenApiContract.ApiOperation;

/// What every service that owns records promises of imports and exports, shown on the persons of its records.
public abstract class BulkContract {

    /// Decisions about one person or one authority, which nobody takes for many at once.
    private static final Set<String> NOT_IMPORTED = Set.of("openInEmergency", "proposeDestruction");

    /// Logs, queues, the worklist, what is worked out and what partners are invited to, which are no records: they are
    /// read where they are kept.
    private static final Set<String> NOT_EXPORTED = Set.of(
            "listAccesses",
            "listEvents",
            "listAccessRequests",
            "listDestructions",
            "listSealings",
            "listDuties",
            "listInvitations",
            "listChildAccesses",
            "listEpisodes",
            "listJobProblems");

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MANY = 1_200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String collection;
    private final String type;
    private final Map<String, Object> example;

    /// By this the rows of a test are told from all others; whatever is answered of problems must not have it.
    private final String surname = "Bulk" + UUID.randomUUID().toString().replace("-", "");

    private final String subject = "BULK-" + UUID.randomUUID();

    @Inject
    BulkRecords records;

    /// @param collection of the persons in the API, such as `children`
    /// @param type       their table, such as `child`
    /// @param example    what a row has besides reference, names and source
    protected BulkContract(String collection, String type, Map<String, Object> example) {
        this.collection = collection;
        this.type = type;
        this.example = example;
    }

    @Test
    void every_record_that_is_created_is_imported() throws IOException {
        Set<String> creates = OpenApiContract.operations().stream()
                .filter(operation -> operation.method().equals("post")
                        && operation.answers().has("201")
                        && operation.path().startsWith("/v1/"))
                .map(ApiOperation::id)
                .filter(operation -> !NOT_IMPORTED.contains(operation))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(records.all().stream().flatMap(BulkContract::creates))
                .as(
                        "operations that create; those with an importer: declare it with a BulkRecord in the record's package")
                .containsExactlyInAnyOrderElementsOf(creates);
    }

    @Test
    void every_list_is_exported_with_its_filters() throws IOException {
        Map<String, ApiOperation> lists = OpenApiContract.operations().stream()
                .filter(operation -> operation.id().startsWith("list") || Searches.isSearch(operation.path()))
                .collect(Collectors.toMap(ApiOperation::id, operation -> operation));
        Set<String> served = records.all().stream()
                .map(record -> listing(record).door().operation())
                .collect(Collectors.toSet());

        assertThat(lists.keySet())
                .as("lists, and those with an exporter")
                .filteredOn(id -> id.startsWith("list") && !NOT_EXPORTED.contains(id))
                .isSubsetOf(served);
        for (BulkRecord record : records.all()) {
            assertThat(filters(listing(record).filter()))
                    .as("filters of " + record.type())
                    .isEqualTo(parameters(Objects.requireNonNull(
                            lists.get(listing(record).door().operation()))));
        }
    }

    private static Stream<String> creates(BulkRecord record) {
        return Optional.ofNullable(record.intake()).stream()
                .map(intake -> intake.door().operation());
    }

    private static Listing<?> listing(BulkRecord record) {
        return Objects.requireNonNull(record.listing());
    }

    private static Set<String> filters(Class<?> filter) {
        return Arrays.stream(filter.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> parameters(ApiOperation list) {
        Set<String> names = new TreeSet<>();
        JsonNode operation = list.body().operation();
        operation.path("parameters").forEach(parameter -> {
            if (!parameter.path("in").asText().equals("header")) {
                names.add(parameter.get("name").asText());
            }
        });
        names.removeAll(Set.of("cursor", "pageSize"));
        if (Searches.isSearch(list.path())) {
            list.body().fields().forEach(names::add);
        }
        return names;
    }

    @Test
    void rows_that_are_not_good_are_named_by_line_code_and_field_and_the_others_stay() throws SQLException {
        String file = BYTE_ORDER_MARK
                + String.join(
                        "\n",
                        json(row("A")),
                        "",
                        "{\"forename\": \"" + surname,
                        json(with(row("B"), "nobodyKnows", surname)),
                        json(with(row("C"), "surname", " ")),
                        json(with(row("D"), "birthDate", surname)),
                        json(with(row("E"), reference(), reference("A"))),
                        "[\"" + surname + "\"]",
                        json(row("F")));

        String job = imported(NDJSON, "ROW_BY_ROW", false, file);

        JsonPath head = head(job);
        assertThat(head.getMap("$"))
                .containsEntry("rows", 8)
                .containsEntry("created", 2)
                .containsEntry("unchanged", 0)
                .containsEntry("refused", 6);
        Response problems = problems(job);
        assertThat(problems.jsonPath().getList("data.row")).isEqualTo(List.of(3, 4, 5, 6, 7, 8));
        assertThat(problems.jsonPath().getList("data.code", String.class))
                .startsWith("invalid-json", "invalid-json", "invalid-request", "invalid-json")
                .endsWith("invalid-json");
        assertThat(problems.jsonPath().<String>get("data[2].violations[0].field"))
                .isEqualTo("surname");
        assertThat(problems.jsonPath().<String>get("data[3].violations[0].field"))
                .isEqualTo("birthDate");
        assertThat(problems.asString()).doesNotContain(surname).doesNotContain(reference("A"));
        assertThat(recorded()).isEqualTo(2);
        assertThat(kept(job)).isZero();
        assertThat(number(
                        "select count(distinct record_id) from access_log where subject = '%s' and outcome = 'CHANGED'"
                                + " and operation = '%s'",
                        subject, createOperation()))
                .isEqualTo(2);
    }

    @Test
    void problems_are_paged() {
        String file = IntStream.range(0, 5).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
        String job = imported(NDJSON, "ROW_BY_ROW", false, file);

        JsonPath first = who().get("/v1/jobs/{id}/problems?pageSize=3", job).jsonPath();
        JsonPath second = who().queryParam("cursor", first.getString("paging.next"))
                .get("/v1/jobs/{id}/problems?pageSize=3", job)
                .jsonPath();

        assertThat(first.getList("data.row")).isEqualTo(List.of(1, 2, 3));
        assertThat(second.getList("data.row")).isEqualTo(List.of(4, 5));
        assertThat(second.<String>get("paging.next")).isNull();
    }

    @Test
    void a_table_is_taken_with_quotes_and_given_back_without_formulas() throws SQLException {
        String columns = String.join(",", row("A").keySet());
        String file = BYTE_ORDER_MARK
                + columns + "\r\n"
                + line(with(row("A"), "forename", "Robin \"Rob\", of\nOakham")) + "\r\n"
                + line(with(row("B"), "forename", "'=1+1")) + "\r\n"
                + "too,few\r\n"
                + line(with(row("C"), "surname", "")) + "\r\n";

        String job = imported(CSV, "ROW_BY_ROW", false, file);

        assertThat(head(job).getInt("created")).isEqualTo(2);
        JsonPath problems = problems(job).jsonPath();
        assertThat(problems.getList("data.row")).isEqualTo(List.of(5, 6));
        assertThat(problems.getList("data.code")).isEqualTo(List.of("csv-row-malformed", "invalid-request"));
        assertThat(exported("NDJSON"))
                .contains("\"forename\":\"=1+1\"", "\"forename\":\"Robin \\\"Rob\\\", of\\nOakham\"");
        assertThat(exported("CSV"))
                .startsWith("id,revision,voided,")
                .contains(",'=1+1,", ",\"Robin \"\"Rob\"\", of\nOakham\",");
    }

    @Test
    void a_table_without_names_in_its_first_line_is_refused_whole_and_not_repeated() {
        Response answer = send(CSV, "ROW_BY_ROW", false, "12 " + surname + ",x\n1,2\n");

        answer.then().statusCode(400).body("code", equalTo("csv-header-malformed"));
        assertThat(answer.asString()).contains("column 1").doesNotContain(surname);
    }

    @Test
    void all_or_nothing_leaves_nothing_where_a_row_is_refused() throws SQLException {
        String bad = json(with(row("C"), reference(), reference("A")));
        String job = asked(NDJSON, "ALL_OR_NOTHING", false, String.join("\n", json(row("A")), json(row("B")), bad));

        awaitState(job, "FAILED");

        job(job).then().body("problem", equalTo("import-rows-refused"));
        assertThat(problems(job).jsonPath().getList("data.row")).isEqualTo(List.of(3));
        assertThat(recorded()).isZero();
        assertThat(kept(job)).isZero();

        String good = imported(NDJSON, "ALL_OR_NOTHING", false, rows(450));
        assertThat(head(good).getInt("created")).isEqualTo(450);
        assertThat(recorded()).isEqualTo(450);
    }

    @Test
    void a_dry_run_says_what_would_become_of_each_row_and_records_none() throws SQLException {
        imported(NDJSON, "ROW_BY_ROW", false, json(row("A")));
        String file =
                String.join("\n", json(row("A")), json(row("B")), json(with(row("C"), reference(), reference("A"))));

        String dry = imported(NDJSON, "ROW_BY_ROW", true, file);

        assertThat(head(dry).getMap("$"))
                .containsEntry("dryRun", true)
                .containsEntry("created", 1)
                .containsEntry("unchanged", 1)
                .containsEntry("refused", 1);
        assertThat(recorded()).isEqualTo(1);
        assertThat(number(
                        "select count(*) from access_log where subject = '%s' and outcome = 'CHANGED'"
                                + " and operation = '%s'",
                        subject, createOperation()))
                .isEqualTo(1);
    }

    @Test
    void a_file_may_be_sent_again_for_ever() throws SQLException {
        String file = rows(3);

        assertThat(head(imported(NDJSON, "ROW_BY_ROW", false, file)).getInt("created"))
                .isEqualTo(3);
        assertThat(head(imported(NDJSON, "ALL_OR_NOTHING", false, file)).getInt("unchanged"))
                .isEqualTo(3);
        assertThat(recorded()).isEqualTo(3);
    }

    @Test
    void the_same_key_and_file_is_one_job_and_another_file_is_refused() {
        String key = UUID.randomUUID().toString();

        String first = who().header("Idempotency-Key", key)
                .contentType(NDJSON)
                .body(rows(1))
                .post(address("ROW_BY_ROW", false))
                .header("Location");
        Response again = who().header("Idempotency-Key", key)
                .contentType(NDJSON)
                .body(rows(1))
                .post(address("ROW_BY_ROW", false));

        again.then()
                .statusCode(202)
                .header("Location", first.substring(first.indexOf("/v1/")))
                .header("Idempotent-Replay", "true");
        who().header("Idempotency-Key", key)
                .contentType(NDJSON)
                .body(rows(1))
                .post(address("ROW_BY_ROW", true))
                .then()
                .statusCode(422);
    }

    @Test
    void what_was_recorded_row_by_row_before_it_was_cancelled_stays_and_is_said() throws SQLException {
        String job = asked(NDJSON, "ROW_BY_ROW", false, rows(MANY));
        await().atMost(PATIENCE).until(() -> done(job) > 0);

        who().post("/v1/jobs/{id}/cancellation", job).then().statusCode(200).body("state", equalTo("CANCELLED"));

        int done = done(job);
        assertThat(done).isLessThan(MANY);
        assertThat(recorded()).isEqualTo(done);
        assertThat(kept(job)).isZero();
    }

    @Test
    void all_or_nothing_leaves_nothing_when_it_is_cancelled() throws SQLException {
        String job = asked(NDJSON, "ALL_OR_NOTHING", false, rows(MANY));
        await().atMost(PATIENCE).until(() -> done(job) > 0);

        who().post("/v1/jobs/{id}/cancellation", job).then().statusCode(200).body("state", equalTo("CANCELLED"));

        await().atMost(PATIENCE).until(() -> open() == 0);
        assertThat(recorded()).isZero();
    }

    /// Without a source, so that a row that is done twice makes two records.
    @Test
    void no_row_is_done_twice_or_left_out_when_another_instance_takes_over() throws SQLException {
        String file = IntStream.range(0, MANY / 2)
                .mapToObj(i -> {
                    Map<String, Object> row = row("N" + i);
                    row.remove("sourceSystem");
                    row.remove("sourceId");
                    return json(row);
                })
                .collect(Collectors.joining("\n"));
        String job = asked(NDJSON, "ROW_BY_ROW", false, file);
        await().atMost(PATIENCE).until(() -> done(job) > 0);

        sql("update job set claimed_until = now() - interval '1 second' where id = '%s' and state = 'RUNNING'", job);

        awaitState(job, "DONE");
        assertThat(head(job).getInt("created")).isEqualTo(MANY / 2);
        assertThat(recorded()).isEqualTo(MANY / 2);
    }

    @Test
    void only_a_file_of_rows_is_taken_and_only_for_a_type_that_one_may_write() {
        who().contentType("application/json")
                .body(rows(1))
                .post(address("ROW_BY_ROW", false))
                .then()
                .statusCode(415);
        send(NDJSON, "ROW_BY_ROW", false, "\n \n").then().statusCode(400).body("code", equalTo("import-empty"));
        who().contentType(NDJSON)
                .body(new byte[] {'{', (byte) 0xC3, '}'})
                .post(address("ROW_BY_ROW", false))
                .then()
                .statusCode(400)
                .body("code", equalTo("not-utf-8"));
        who().contentType(NDJSON)
                .body(rows(1))
                .post("/v1/imports?mode=ROW_BY_ROW&recordType=flyway_schema_history")
                .then()
                .statusCode(400)
                .body("code", equalTo("record-type-unknown"));
        who().contentType(NDJSON)
                .body("{}")
                .post("/v1/imports?mode=ROW_BY_ROW&recordType=legal_hold")
                .then()
                .statusCode(403);
    }

    @Test
    void a_row_is_as_long_as_a_body_at_most() {
        String job =
                imported(NDJSON, "ROW_BY_ROW", false, "{\"forename\": \"" + "x".repeat(300_000) + "\"}\n" + rows(1));

        assertThat(problems(job).jsonPath().getList("data.code")).isEqualTo(List.of("row-too-long"));
        assertThat(head(job).getInt("created")).isEqualTo(1);
    }

    @Test
    void a_file_is_up_to_100_megabytes_and_every_other_body_is_small() throws IOException {
        assertThat(statusOf(address("ROW_BY_ROW", false), 104_857_601)).isEqualTo(413);
        assertThat(statusOf("/v1/exports", 262_145)).isEqualTo(413);
        String chunk = "{\"recordType\": \"" + "x".repeat(262_145) + "\"}";
        assertThat(status("""
                POST /v1/exports HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Purpose-Of-Use: STATUTORY_RETURN\r
                Content-Type: application/json\r
                Transfer-Encoding: chunked\r
                \r
                %x\r
                %s\r
                0\r
                \r
                """.formatted(token().sign(), chunk.length(), chunk)))
                .as("a body that does not say its length")
                .isEqualTo(413);
    }

    private static int statusOf(String address, int length) throws IOException {
        return status("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """.formatted(address, NDJSON, length));
    }

    private static int status(String request) throws IOException {
        try (Socket client = new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port)) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] status = client.getInputStream().readNBytes("HTTP/1.1 413".length());
            return Integer.parseInt(new String(status, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
        }
    }

    @Test
    void an_export_is_the_list_and_discloses_everybody_in_it_when_it_is_fetched() throws SQLException {
        imported(NDJSON, "ROW_BY_ROW", false, rows(3));

        List<String> lines = exported("NDJSON").lines().toList();

        List<Object> listed = who().contentType("application/json")
                .body(Map.of("surname", surname))
                .post("/v1/" + collection + "/search")
                .jsonPath()
                .getList("data.findAll { it.surname == '" + surname + "' }.id"); // a search finds the like of it too
        assertThat(lines).hasSize(3);
        assertThat(lines.stream().map(line -> JsonPath.from(line).getString("id")))
                .containsExactlyInAnyOrderElementsOf(
                        listed.stream().map(Object::toString).toList());
        assertThat(number(
                        "select count(distinct person) from access_log where subject = '%s'"
                                + " and operation = 'getJobResult' and outcome = 'DISCLOSED'",
                        subject))
                .isEqualTo(3);
    }

    @Test
    void an_export_takes_no_filter_that_the_list_does_not_know() {
        who().contentType("application/json")
                .body(Map.of("recordType", type, "format", "CSV", "filters", Map.of("nobodyKnows", surname)))
                .post("/v1/exports")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-json"));
    }

    @Test
    void anothers_job_and_its_problems_are_not_there() {
        String job = imported(NDJSON, "ROW_BY_ROW", false, "{}");
        TestToken other = token().with("sub", "another-" + subject);

        as(other).get("/v1/jobs/{id}", job).then().statusCode(404);
        as(other).get("/v1/jobs/{id}/problems", job).then().statusCode(404);
        as(other).get("/v1/jobs/{id}/result", job).then().statusCode(404);
    }

    /// Sends a file and waits until its job is done.
    ///
    /// @return the job
    protected String imported(String recordType, String contentType, String file) {
        Response answer = who().contentType(contentType)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?recordType=" + recordType + "&mode=ROW_BY_ROW");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        String job = answer.path("id");
        awaitState(job, "DONE");
        return job;
    }

    /// The first line of a job's result.
    protected JsonPath head(String job) {
        Response result = who().get("/v1/jobs/{id}/result", job);
        assertThat(result.statusCode()).as(result.asString()).isEqualTo(200);
        return JsonPath.from(result.asString().lines().findFirst().orElseThrow());
    }

    /// The rows that a job refused.
    protected Response problems(String job) {
        Response problems = who().get("/v1/jobs/{id}/problems", job);
        assertThat(problems.statusCode()).isEqualTo(200);
        return problems;
    }

    /// Who imports and exports.
    protected RequestSpecification who() {
        return as(token());
    }

    private TestToken token() {
        return TestToken.as("loader").with("sub", subject);
    }

    private static RequestSpecification as(TestToken token) {
        return given().spec(new RequestSpecBuilder()
                .addFilter(token.shown())
                .addHeader("Purpose-Of-Use", "STATUTORY_RETURN")
                .setConfig(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .build());
    }

    private String imported(String contentType, String mode, boolean dryRun, String file) {
        String job = asked(contentType, mode, dryRun, file);
        awaitState(job, "DONE");
        return job;
    }

    private String asked(String contentType, String mode, boolean dryRun, String file) {
        Response answer = send(contentType, mode, dryRun, file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith("/v1/jobs/" + answer.path("id"));
        return answer.path("id");
    }

    private Response send(String contentType, String mode, boolean dryRun, String file) {
        return who().contentType(contentType)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(address(mode, dryRun));
    }

    private String address(String mode, boolean dryRun) {
        return "/v1/imports?recordType=%s&mode=%s&dryRun=%s".formatted(type, mode, dryRun);
    }

    private String exported(String format) {
        return exported(type, format, Map.of("surname", surname));
    }

    /// The records that a list answers with these filters.
    protected String exported(String recordType, String format, Map<String, Object> filters) {
        String job = who().contentType("application/json")
                .body(Map.of("recordType", recordType, "format", format, "filters", filters))
                .post("/v1/exports")
                .path("id");
        awaitState(job, "DONE");
        Response result = who().get("/v1/jobs/{id}/result", job);
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.contentType()).startsWith(format.equals("CSV") ? "text/csv" : NDJSON);
        return result.asString();
    }

    private Response job(String id) {
        return who().get("/v1/jobs/{id}", id);
    }

    private int done(String id) {
        return job(id).path("progress.done");
    }

    private void awaitState(String id, String state) {
        await().atMost(PATIENCE).until(() -> job(id).path("state"), state::equals);
    }

    private String reference() {
        return type + "Reference";
    }

    private String reference(String name) {
        return surname.substring(0, 20) + "-" + name;
    }

    private Map<String, Object> row(String name) {
        Map<String, Object> row = new LinkedHashMap<>(example);
        row.put(reference(), reference(name));
        row.put("forename", "Robin");
        row.put("surname", surname);
        row.put("sourceSystem", "FEEDER");
        row.put("sourceId", reference(name));
        return row;
    }

    private static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(row);
        changed.put(field, value);
        return changed;
    }

    private String rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> json(row("R" + i))).collect(Collectors.joining("\n"));
    }

    private static String line(Map<String, Object> row) {
        return row.values().stream()
                .map(value -> "\"" + value.toString().replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    private static String json(Map<String, Object> row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String createOperation() {
        return records.all().stream()
                .filter(record -> record.type().equals(type))
                .flatMap(BulkContract::creates)
                .findFirst()
                .orElseThrow();
    }

    private long recorded() throws SQLException {
        return number("select count(*) from %s where surname = '%s'", type, surname);
    }

    private static long kept(String job) throws SQLException {
        return number("select count(*) from job_row where job_id = '%s' and content is not null", job);
    }

    /// Transactions of the service that have written something and are not over.
    private static long open() throws SQLException {
        return number(
                "select count(*) from pg_stat_activity where datname = current_database() and backend_xid is not null");
    }

    @FormatMethod
    private static long number(String query, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query.formatted(values))) {
            row.next();
            return row.getLong(1);
        }
    }

    @FormatMethod
    private static void sql(String update, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate(update.formatted(values));
        }
    }
}
