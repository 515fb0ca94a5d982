package uk.safeguarding.cases.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.job.Job;
import uk.safeguarding.platform.job.Work;

/// Work that counts, one number a step, and can be told to go wrong: `{"to": 6, "breaksOffAt": 3, "refusesAt": 5}`.
/// Beside each number stands what a query without any filter shows it of the authorities whose children there are.
@ApplicationScoped
public class Counting implements Work {

    static final String KIND = "COUNTING";

    private final AgroalDataSource database;

    Counting(AgroalDataSource database) {
        this.database = database;
    }

    /// What the job is told; 0 for never.
    ///
    /// @param breaksOffAt  the number at which its first attempt breaks off in the midst of the step
    /// @param alwaysBreaks whether every later attempt does too
    record Input(long to, long breaksOffAt, boolean alwaysBreaks, long refusesAt) {

        static Input of(String json) {
            return new Input(
                    number(json, "to"),
                    number(json, "breaksOffAt"),
                    number(json, "always") > 0,
                    number(json, "refusesAt"));
        }

        private static long number(String json, String name) {
            var found = java.util.regex.Pattern.compile("\"" + name + "\": ?([0-9]+)")
                    .matcher(json);
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step next(Job job) {
        Input input = Input.of(job.input());
        long number = job.done() + 1;
        if (number == input.breaksOffAt() && (input.alwaysBreaks() || job.attempt() == 1)) {
            throw new OutOfMemoryError("As good as killed");
        }
        if (number == input.refusesAt()) {
            throw new RuleBroken("cannot-count", "It cannot count that far");
        }
        return new Step(
                number + " " + seen() + "\n",
                1,
                input.to(),
                Set.of(),
                number == input.to() ? null : Long.toString(number));
    }

    private String seen() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "select count(*) > 0, coalesce(string_agg(distinct local_authority, '+'), 'none') from child")) {
            row.next();
            return row.getString(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String head(Job job) {
        return "counted " + job.done() + "\n";
    }
}
