package uk.safeguarding.cases.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.job.JobService;
import uk.safeguarding.platform.security.Mandate;
import uk.safeguarding.platform.security.OnBehalf;
import uk.safeguarding.platform.security.PurposeOfUse;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;

/// Long work: done step by step as the one who asked, by whichever instance is alive.
@QuarkusTest
class JobTest {

    private static final String AUTHORITY = "E06000017";

    private final String subject = "JOB-" + UUID.randomUUID();
    private final TestToken who = TestToken.as("quality-assurance-manager").with("sub", subject);

    @Inject
    JobService jobs;

    @Inject
    OnBehalf onBehalf;

    @BeforeEach
    void there_is_a_child_to_be_seen() {
        aChildOfNobodyBornOn("2015-01-01");
    }

    private String asked(String input) {
        return asked("quality-assurance-manager", "exportChildForSubjectAccess", AUTHORITY, input);
    }

    /// On a thread of its own, because a test has a request's context of its own.
    private String asked(String role, String operation, String authority, String input) {
        Mandate mandate = new Mandate(
                subject,
                "suite-cli",
                "X",
                null,
                authority,
                Set.of(),
                Set.of(role),
                operation,
                PurposeOfUse.SUBJECT_ACCESS);
        return CompletableFuture.supplyAsync(() -> onBehalf.of(mandate, () -> jobs.ask(Counting.KIND, null, input)))
                .join()
                .id()
                .toString();
    }

    private ValidatableResponse job(String id) {
        return as(who, "SUBJECT_ACCESS").get("/v1/jobs/{id}", id).then();
    }

    private ValidatableResponse cancelled(String id) {
        return as(who, "SUBJECT_ACCESS").post("/v1/jobs/{id}/cancellation", id).then();
    }

    private ValidatableResponse result(String id) {
        return as(who, "SUBJECT_ACCESS").get("/v1/jobs/{id}/result", id).then();
    }

    private void awaitState(String id, String state) {
        await().until(() -> job(id).extract().path("state"), state::equals);
    }

    private List<String> lines(String id) {
        return result(id).statusCode(200).extract().asString().lines().toList();
    }

    /// The head, and each number once, with the authority whose children were seen.
    private static List<String> counted(int to) {
        return Stream.concat(
                        Stream.of("counted " + to),
                        LongStream.rangeClosed(1, to).mapToObj(number -> number + " " + AUTHORITY))
                .toList();
    }

    @Test
    void is_done_with_the_sight_of_who_asked() {
        String ofAuthority = asked("{\"to\": 3}");
        String ofOwn = asked("iro", "getChild", AUTHORITY, "{\"to\": 1}");

        awaitState(ofAuthority, "DONE");
        assertThat(lines(ofAuthority)).isEqualTo(counted(3));
        awaitState(ofOwn, "DONE");
        assertThat(lines(ofOwn)).isEqualTo(List.of("counted 1", "1 none"));
    }

    @Test
    void is_refused_when_the_matrix_does_not_admit_who_asked_any_more() throws SQLException {
        String job = asked("{\"to\": 1000000}");
        await().until(() -> done(job) > 0);
        sql("update job set roles = '{analyst}' where id = '%s'".formatted(job));
        takeOver(job, "attempt + 1");

        awaitState(job, "FAILED");
        job(job).body("problem", equalTo("forbidden"));
    }

    @Test
    void is_taken_over_where_the_last_whole_step_left_it_when_whoever_did_it_dies() throws SQLException {
        String job = asked("{\"to\": 6, \"breaksOffAt\": 4}");
        await().until(() -> done(job) == 3);

        takeOver(job, "attempt");

        awaitState(job, "DONE");

        assertThat(lines(job)).isEqualTo(counted(6));
        assertThat(number("select attempt from job where id = '%s'".formatted(job)))
                .isEqualTo(2);
    }

    @Test
    void is_not_done_twice_by_one_who_only_seemed_dead() throws SQLException {
        String job = asked("{\"to\": 1000000}");
        await().until(() -> done(job) > 5);

        takeOver(job, "attempt + 1, input = jsonb_build_object('to', done + 20)"); // a few steps are left

        awaitState(job, "DONE");
        int done = job(job).extract().path("progress.done");
        assertThat(lines(job)).isEqualTo(counted(done));
        assertThat(number("select attempt from job where id = '%s'".formatted(job)))
                .isEqualTo(3);
    }

    @Test
    void has_failed_when_it_broke_off_too_often() throws SQLException {
        String job = asked("{\"to\": 6, \"breaksOffAt\": 2, \"always\": 1}");
        await().until(() -> done(job) == 1);
        takeOver(job, "5");

        awaitState(job, "FAILED");

        job(job).body("problem", equalTo("job-broken-off"));
        assertThat(parts(job)).isZero();
    }

    @Test
    void says_by_a_code_why_it_failed_and_keeps_nothing() throws SQLException {
        String job = asked("{\"to\": 6, \"refusesAt\": 3}");

        awaitState(job, "FAILED");

        job(job).statusCode(200)
                .body("problem", equalTo("cannot-count"))
                .body("progress.done", equalTo(2))
                .body("progress.total", equalTo(6))
                .body("result", nullValue());
        result(job).statusCode(409).body("code", equalTo("job-not-done"));
        assertThat(parts(job)).isZero();
    }

    @Test
    void is_cancelled_behind_the_step_at_hand() throws SQLException {
        String job = asked("{\"to\": 1000000}");
        await().until(() -> done(job) > 2);

        cancelled(job).statusCode(200).body("state", equalTo("CANCELLED"));

        int done = job(job).extract().path("progress.done");
        awaitState(asked("{\"to\": 5}"), "DONE");
        job(job).body("state", equalTo("CANCELLED")).body("progress.done", equalTo(done));
        assertThat(parts(job)).isZero();
        cancelled(job).statusCode(409).body("code", equalTo("job-ended"));
    }

    @Test
    void is_deleted_with_its_result_when_it_was_kept_for_seven_days() throws SQLException {
        String kept = asked("{\"to\": 1}");
        String old = asked("{\"to\": 1}");
        awaitState(kept, "DONE");
        awaitState(old, "DONE");

        sql("update job set ended_at = now() - interval '6 days 23 hours' where id = '%s'".formatted(kept));
        sql("update job set ended_at = now() - interval '7 days 1 minute' where id = '%s'".formatted(old));

        await().until(() -> job(old).extract().statusCode() == 404);
        assertThat(parts(old)).isZero();
        assertThat(lines(kept)).hasSize(2);
    }

    private static long done(String job) throws SQLException {
        return number("select done from job where id = '%s'".formatted(job));
    }

    /// Lets the time of an attempt run out, as it does when the one who had it goes on no more.
    ///
    /// @param attempt what counts as the last attempt
    private static void takeOver(String job, String attempt) throws SQLException {
        sql("update job set claimed_until = now() - interval '1 second', attempt = %s where id = '%s'"
                .formatted(attempt, job));
    }

    private static long parts(String job) throws SQLException {
        return number("select count(*) from job_part where job_id = '%s'".formatted(job));
    }

    private static long number(String query) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void sql(String update) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
