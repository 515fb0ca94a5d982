package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Long work outlives the process that does it: killed in the middle of an import, the service goes on behind the last
/// step that was committed, and each row is one record, one event and one line of the access log.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class JobTakeoverTest {

    private static final String AUTHORITY = "W06000016";
    private static final int ROWS = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Suite suite;
    private final Web web = new Web();
    private final FreshToken token;
    private final String source = UUID.randomUUID().toString();

    JobTakeoverTest(Suite suite) {
        this.suite = suite;
        this.token = new FreshToken(() -> suite.token(Load.ROLE, AUTHORITY));
    }

    @Test
    void an_import_whose_service_is_killed_is_taken_up_and_records_each_row_once() throws Exception {
        String job = sent();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> progress(job).at("/progress/done").asInt() > 0);

        suite.part(Service.CASES).kill();
        int recorded = children().length;
        suite.part(Service.CASES).start();

        assertThat(recorded).isPositive().isLessThan(ROWS);
        AtomicReference<JsonNode> ended = new AtomicReference<>();
        await().pollInterval(Duration.ofMillis(250)).atMost(PATIENCE).until(() -> {
            ended.set(progress(job));
            return !ended.get().get("state").asText().matches("WAITING|RUNNING");
        });
        assertThat(ended.get().get("state").asText()).isEqualTo("DONE");
        assertThat(ended.get().at("/progress/done").asInt()).isEqualTo(ROWS);
        UUID[] children = children();
        assertThat(children).hasSize(ROWS);
        assertThat(count(
                        "select attempt from job where id = (select job_id from job_row where record_id = any (?) limit 1)",
                        children))
                .isEqualTo(2);
        assertThat(count("select count(*) from job_row where outcome = 'CREATED' and record_id = any (?)", children))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from outbox where record_id = any (?)", children))
                .isEqualTo(ROWS);
        assertThat(count(
                        "select count(*) from access_log where outcome = 'CHANGED' and person = any (?::text[])",
                        children))
                .isEqualTo(ROWS);
    }

    /// @return where the job is
    private String sent() throws IOException {
        String file = IntStream.range(0, ROWS)
                .mapToObj(number -> """
                        {"childReference": "%s-%d", "forename": "Robin", "surname": "Sampleton", "birthDate": "2012-02-29", \
                        "sex": "F", "sourceSystem": "%s", "sourceId": "%d"}""".formatted(source.substring(0, 8), number, source, number))
                .collect(Collectors.joining("\n"));
        HttpResponse<String> asked = web.request(
                "POST",
                URI.create(suite.ports().url(Service.CASES) + "/v1/imports?mode=ROW_BY_ROW&recordType=child"),
                file,
                headers("Content-Type", "application/x-ndjson"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return asked.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode progress(String job) throws IOException {
        HttpResponse<String> answer = web.get(URI.create(job), headers());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Web.json(answer);
    }

    private String[] headers(String... more) {
        return Stream.concat(
                        Stream.of("Authorization", "Bearer " + token.get(), "Purpose-Of-Use", "STATUTORY_RETURN"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private UUID[] children() throws SQLException {
        try (Connection database = suite.database(Service.CASES);
                PreparedStatement statement =
                        database.prepareStatement("select array_agg(id) from child where source_system = ?")) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return (UUID[]) row.getArray(1).getArray();
            }
        }
    }

    /// @param sql with a parameter for the ids of the children
    private long count(String sql, UUID[] children) throws SQLException {
        try (Connection database = suite.database(Service.CASES);
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("uuid", children));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
