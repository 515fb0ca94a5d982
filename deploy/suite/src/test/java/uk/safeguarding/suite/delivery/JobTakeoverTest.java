package uk.safeguarding.suite.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.safeguarding.suite.Part;
import uk.safeguarding.suite.RunningSuite;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.ServiceAnswer;
import uk.safeguarding.suite.ServiceClient;
import uk.safeguarding.suite.Suite;

/// The process that does long work dies by SIGKILL between two steps of it: the next one goes on where what was
/// committed ends, and the result is whole, without a line twice.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class JobTakeoverTest {

    /// Rotherham, as in the other kills.
    private static final String AUTHORITY = "E08000018";

    /// More than two steps of an export have.
    private static final int CORRECTIONS = 430;

    /// Holds the second step back, for as long as the test holds the lock.
    private static final int GATE = 815;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private Connection gate;

    JobTakeoverTest(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void hold_the_second_step_back() throws SQLException {
        gate = suite.database(Service.CASES);
        execute(gate, "select pg_advisory_lock(" + GATE + ")");
        execute(gate, """
                create function wait_at_gate() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock(%d);
                    return new;
                end $$""".formatted(GATE));
        execute(
                gate,
                "create trigger gate before insert on job_part for each row when (new.number = 2) execute function wait_at_gate()");
    }

    @AfterEach
    void open_the_gate() throws SQLException {
        gate.close();
        try (Connection owner = suite.database(Service.CASES)) {
            execute(owner, "drop function wait_at_gate() cascade");
        }
    }

    @Test
    void another_process_goes_on_with_a_job_whose_own_was_killed() throws Exception {
        try (ServiceClient records = suite.client("records-officer", AUTHORITY, "DIRECT_WORK");
                ServiceClient answers = suite.client("quality-assurance-manager", AUTHORITY, "SUBJECT_ACCESS")) {
            UUID child = aChildWithManyRevisions(records);
            UUID job = idIn(answers.send(
                    Service.CASES,
                    "POST",
                    "/v1/children/" + child + "/subject-access-exports",
                    object().put("receivedOn", "2026-01-05"),
                    Map.of()));
            Await.until("the first step to be done and the second to wait", () -> waitsAfterFirstStep(job));

            Part cases = suite.part(Service.CASES);
            cases.kill();
            gate.close(); // the connection of the dead goes on, and finds nobody to tell
            cases.start();
            Await.until(
                    "the job to be done",
                    () -> "DONE"
                            .equals(answers.read(Service.CASES, "/v1/jobs/" + job)
                                    .body()
                                    .path("state")
                                    .asText()));

            assertThat(text("select attempt from job where id = '" + job + "'")).isEqualTo("2");
            assertThat(lines(job)).doesNotHaveDuplicates().containsExactlyElementsOf(revisions(child));
            assertThat(answers.read(Service.CASES, "/v1/jobs/" + job + "/result")
                            .body()
                            .get("revisions")
                            .asInt())
                    .isEqualTo(revisions(child).size());
        }
    }

    private UUID aChildWithManyRevisions(ServiceClient records) throws InterruptedException {
        UUID child = idIn(records.send(
                Service.CASES,
                "POST",
                "/v1/children",
                object().put("childReference", "JOB-" + UUID.randomUUID())
                        .put("forename", "Robin")
                        .put("surname", "Takenover")
                        .put("birthDate", "2010-01-15")
                        .put("sex", "F"),
                Map.of()));
        for (int revision = 1; revision <= CORRECTIONS; revision++) {
            ObjectNode body = object().put("reasonCode", "DATA_ENTRY_ERROR");
            body.putObject("changes").put("forename", revision % 2 == 0 ? "Robin" : "Robyn");
            ServiceAnswer corrected = records.send(
                    Service.CASES,
                    "POST",
                    "/v1/children/" + child + "/corrections",
                    body,
                    Map.of("If-Match", "\"" + revision + "\""));
            assertThat(corrected.isDone()).as("revision " + revision).isTrue();
        }
        return child;
    }

    private boolean waitsAfterFirstStep(UUID job) throws SQLException {
        return text("select parts = 1 and exists (select from pg_locks where locktype = 'advisory' and objid = " + GATE
                        + " and not granted) from job where id = '" + job + "'")
                .equals("t");
    }

    /// Record and revision of each line of the result but the head, in order.
    private List<String> lines(UUID job) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        for (String part :
                texts("select lines from job_part where job_id = '" + job + "' and number > 0 order by number")) {
            for (String line : part.lines().toList()) {
                JsonNode revision = JSON.readTree(line);
                lines.add(revision.get("recordId").asText() + " "
                        + revision.get("revision").asText());
            }
        }
        return lines;
    }

    private List<String> revisions(UUID child) throws SQLException {
        return texts("select record_id || ' ' || revision from record_revision where '" + child
                + "' = any (persons) order by record_type, record_id, revision");
    }

    private static UUID idIn(ServiceAnswer made) {
        String location = Objects.requireNonNull(made.location(), () -> "answered " + made.status());
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private String text(String query) throws SQLException {
        return texts(query).getFirst();
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection owner = suite.database(Service.CASES);
                PreparedStatement select = owner.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
