package uk.safeguarding.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.Problem.Violation;

/// The rows that a job has to do, in the database: what was sent, and what became of each. Who does not see the job
/// does not see its rows.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class JobRows {

    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;

    JobRows(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// A row as it was sent.
    ///
    /// @param number  line of the file in which it begins, counted from 1
    /// @param content empty if it was too long to be kept
    public record Row(int number, String content) {}

    /// What became of a row.
    public enum Result {
        CREATED,
        /// The record of that source was there.
        UNCHANGED,
        REFUSED
    }

    /// What became of a row, and why if it was refused.
    public record Outcome(
            int number,
            Result result,
            @Nullable UUID recordId,
            @Nullable DomainException refusal) {

        public static Outcome refused(int number, DomainException refusal) {
            return new Outcome(number, Result.REFUSED, null, refusal);
        }

        public @Nullable String code() {
            return refusal == null ? null : refusal.code();
        }

        private @Nullable String message() {
            return refusal == null ? null : refusal.detail();
        }
    }

    /// A row that was refused. It names fields and never says what stood in them.
    @Schema(name = "RowProblem")
    public record RowProblem(
            @Schema(description = "Line of the file in which the row begins, counted from 1", minimum = "1")
            int row,

            @Schema(description = "Stable code, as the record's own operation answers it", maxLength = 100)
            String code,

            @Schema(description = "One sentence, without a value", maxLength = 300)
            String message,

            @Schema(description = "The fields at fault", maxItems = 100)
            List<Violation> violations) {}

    private interface Statement<T> {
        T on(PreparedStatement statement) throws SQLException, JsonProcessingException;
    }

    private <T> T run(String sql, Statement<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps rows for a job to do.
    public void add(UUID job, List<Row> rows) {
        run("insert into job_row (job_id, number, content) select ?, * from unnest(?, ?)", insert -> {
            insert.setObject(1, job);
            set(insert, 2, "integer", rows, Row::number);
            set(insert, 3, "text", rows, Row::content);
            return insert.executeUpdate();
        });
    }

    /// The next rows that are to be done.
    ///
    /// @param after number of the row behind which they stand; 0 for the first
    public List<Row> after(UUID job, int after, int most) {
        return run(
                "select number, content from job_row where job_id = ? and number > ? and content is not null"
                        + " order by number limit ?",
                select -> {
                    select.setObject(1, job);
                    select.setInt(2, after);
                    select.setInt(3, most);
                    List<Row> rows = new ArrayList<>();
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            rows.add(new Row(row.getInt(1), row.getString(2)));
                        }
                    }
                    return rows;
                });
    }

    /// Notes what became of rows, in one statement: whether the caller sees a row is told by all jobs of the caller.
    ///
    /// @param forGood whether they are done for good, so that what was sent is deleted with it
    public void note(UUID job, List<Outcome> outcomes, boolean forGood) {
        run("""
                update job_row r
                set outcome = o.outcome, record_id = o.record_id, code = o.code, message = o.message,
                    violations = o.violations::jsonb, content = case when ? then null else r.content end
                from unnest(?, ?, ?, ?, ?, ?) o (number, outcome, record_id, code, message, violations)
                where r.job_id = ? and r.number = o.number""", update -> {
            update.setBoolean(1, forGood);
            set(update, 2, "integer", outcomes, Outcome::number);
            set(update, 3, "text", outcomes, outcome -> outcome.result().name());
            set(update, 4, "uuid", outcomes, Outcome::recordId);
            set(update, 5, "text", outcomes, Outcome::code);
            set(update, 6, "text", outcomes, Outcome::message);
            set(update, 7, "text", outcomes, this::violations);
            update.setObject(8, job);
            return update.executeUpdate();
        });
    }

    private @Nullable String violations(Outcome outcome) {
        try {
            return outcome.refusal() instanceof Invalid e ? json.writeValueAsString(e.violations()) : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> void set(
            PreparedStatement statement, int parameter, String type, List<T> all, Function<T, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf(type, all.stream().map(value).toArray()));
    }

    /// How many rows there are; with a result, how many came to that.
    public long count(UUID job, @Nullable Result result) {
        return run(
                "select count(*) from job_row where job_id = ? and outcome is not distinct from coalesce(?::text, outcome)",
                select -> {
                    select.setObject(1, job);
                    select.setString(2, result == null ? null : result.name());
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    List<RowProblem> problems(UUID job, int after, int most) {
        return run("""
                select number, code, message, violations from job_row
                where job_id = ? and number > ? and outcome = 'REFUSED' order by number limit ?""", select -> {
            select.setObject(1, job);
            select.setInt(2, after);
            select.setInt(3, most);
            List<RowProblem> problems = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String violations = row.getString("violations");
                    problems.add(new RowProblem(
                            row.getInt("number"),
                            row.getString("code"),
                            row.getString("message"),
                            violations == null ? List.of() : json.readValue(violations, VIOLATIONS)));
                }
            }
            return problems;
        });
    }
}
