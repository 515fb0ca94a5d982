package uk.safeguarding.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {

    private final ProblemMappers mappers = new ProblemMappers();

    /// The database went away in the commit: nobody knows whether it was its last deed.
    @Test
    void a_commit_that_nobody_confirmed_may_be_tried_again() {
        assertProblem(mappers.database(new RollbackException("Transaction rolled back")), 503, "database-away");
        assertProblem(
                mappers.failed(new IllegalStateException(new RollbackException("Transaction rolled back"))),
                503,
                "database-away");
    }

    @Test
    void a_lost_connection_to_the_database_may_be_tried_again() {
        assertProblem(mappers.database(new SQLException("terminated by administrator", "57P01")), 503, "database-away");
    }

    @Test
    void a_client_that_went_away_is_no_failure_of_the_service() {
        assertProblem(
                mappers.failed(new IOException(new IOException(new HttpClosedException("Connection was closed")))),
                408,
                "body-incomplete");
    }

    @Test
    void a_defect_tells_nothing() {
        Response answer = mappers.failed(new IllegalStateException("Robin Sampleton was born on 2010-01-15"));

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.getEntity().toString()).doesNotContain("Robin", "2010");
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getEntity())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
