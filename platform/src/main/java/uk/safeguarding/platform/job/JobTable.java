package uk.safeguarding.platform.job;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.safeguarding.platform.security.Mandate;
import uk.safeguarding.platform.security.PurposeOfUse;

/// The jobs in the database. Who asked sees their own; for the rest there are functions that look for nobody in
/// particular.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
class JobTable {

    /// All that is read of a job, which is read with each step: not the persons, of whom there can be as many as rows.
    private static final String COLUMNS = "id, kind, asked_by, client, staff_id, agency, local_authority, teams, roles,"
            + " operation, purpose, asked_at, about, input, state, done, total, next_from, parts, attempt, problem, ended_at";

    private final AgroalDataSource database;

    JobTable(AgroalDataSource database) {
        this.database = database;
    }

    private interface Statement<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Statement<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Job> first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(Job.of(row)) : Optional.empty();
        }
    }

    void insert(Connection connection, Job job) throws SQLException {
        Mandate mandate = job.mandate();
        PurposeOfUse purpose = mandate.purpose();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into job (id, local_authority, kind, asked_by, client, agency, staff_id, teams, roles, operation,
                                 purpose, about, persons, input)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")) {
            insert.setObject(1, job.id());
            insert.setString(2, mandate.localAuthority());
            insert.setString(3, job.kind());
            insert.setString(4, mandate.subject());
            insert.setString(5, mandate.client());
            insert.setString(6, mandate.agency());
            insert.setString(7, mandate.staffId());
            insert.setArray(8, connection.createArrayOf("text", mandate.teams().toArray()));
            insert.setArray(9, connection.createArrayOf("text", mandate.roles().toArray()));
            insert.setString(10, mandate.operation());
            insert.setString(11, purpose == null ? null : purpose.name());
            insert.setObject(12, job.about());
            insert.setArray(
                    13,
                    connection.createArrayOf("uuid", job.about() == null ? new Object[0] : new Object[] {job.about()}));
            insert.setString(14, job.input());
            insert.executeUpdate();
        }
    }

    Optional<Job> find(UUID id) {
        return run("select " + COLUMNS + " from job where id = ?", select -> {
            select.setObject(1, id);
            return first(select);
        });
    }

    /// Whose records the job's result holds so far; nothing if the job is not there, or seen no more.
    Optional<Set<UUID>> persons(UUID id) {
        return run("select persons from job where id = ?", select -> {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                Set.copyOf(List.of((UUID[]) row.getArray(1).getArray())))
                        : Optional.empty();
            }
        });
    }

    /// Ends a job that has not ended; waits for the step at hand.
    ///
    /// @return nothing if it had ended before, or is not there
    Optional<Job> cancel(UUID id) {
        return run("""
                update job set state = 'CANCELLED', ended_at = now()
                where id = ? and state in ('WAITING', 'RUNNING') returning\s""" + COLUMNS, update -> {
            update.setObject(1, id);
            return first(update);
        });
    }

    void deleteParts(UUID id) {
        run("delete from job_part where job_id = ?", delete -> {
            delete.setObject(1, id);
            return delete.executeUpdate();
        });
    }

    Optional<String> part(UUID id, int number) {
        return run("select lines from job_part where job_id = ? and number = ?", select -> {
            select.setObject(1, id);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    /// Takes up the job that has waited longest.
    Optional<Job> claim(Collection<String> kinds, Duration lease, int attempts) {
        return run("select " + COLUMNS + " from claim_job(?, make_interval(secs => ?), ?)", select -> {
            select.setArray(1, select.getConnection().createArrayOf("text", kinds.toArray()));
            select.setDouble(2, lease.toMillis() / 1000.0);
            select.setInt(3, attempts);
            return first(select);
        });
    }

    /// Holds the job for one step more, as the first thing in the step's transaction.
    ///
    /// @param attempt of which this is a step
    /// @return the job as it stands; nothing if it was cancelled, or another attempt took over
    Optional<Job> hold(UUID id, int attempt, Duration lease) {
        return run("""
                update job set claimed_until = now() + make_interval(secs => ?)
                where id = ? and attempt = ? and state = 'RUNNING' returning\s""" + COLUMNS, update -> {
            update.setDouble(1, lease.toMillis() / 1000.0);
            update.setObject(2, id);
            update.setInt(3, attempt);
            return first(update);
        });
    }

    /// Lets a job that is held begin again.
    Optional<Job> restart(UUID id) {
        deleteParts(id);
        return run("update job set done = 0, next_from = null, parts = 0 where id = ? returning " + COLUMNS, update -> {
            update.setObject(1, id);
            return first(update);
        });
    }

    /// Stores what a step did to a job that is held. Its persons are put behind those of the steps before, and with the
    /// last step each is kept once.
    ///
    /// @return the job with it
    Job advance(UUID id, Work.Step step) {
        boolean writes = !step.lines().isEmpty();
        Job advanced = run("""
                update job set done = done + ?, total = coalesce(?, total), next_from = ?, parts = parts + ?,
                       persons = case when step.last then array(select distinct p from unnest(persons || step.more) p order by p)
                                      else persons || step.more end,
                       state = case when step.last then 'DONE' else 'RUNNING' end,
                       ended_at = case when step.last then clock_timestamp() end
                from (select ?::uuid[] as more, ?::boolean as last) step
                where id = ? returning\s""" + COLUMNS, update -> {
            update.setLong(1, step.done());
            update.setObject(2, step.total(), java.sql.Types.BIGINT);
            update.setString(3, step.nextFrom());
            update.setInt(4, writes ? 1 : 0);
            update.setArray(
                    5,
                    update.getConnection().createArrayOf("uuid", step.persons().toArray()));
            update.setBoolean(6, step.nextFrom() == null);
            update.setObject(7, id);
            return first(update).orElseThrow();
        });
        if (writes) {
            write(id, advanced.parts(), step.lines());
        }
        return advanced;
    }

    void write(UUID id, int number, String lines) {
        run("insert into job_part (job_id, number, lines) values (?, ?, ?)", insert -> {
            insert.setObject(1, id);
            insert.setInt(2, number);
            insert.setString(3, lines);
            return insert.executeUpdate();
        });
    }

    void fail(Job job, String code) {
        run("select fail_job(?, ?, ?)", call -> {
            call.setObject(1, job.id());
            call.setInt(2, job.attempt());
            call.setString(3, code);
            return call.execute();
        });
    }

    void release(Job job) {
        run("select release_job(?, ?)", call -> {
            call.setObject(1, job.id());
            call.setInt(2, job.attempt());
            return call.execute();
        });
    }

    void forget(Duration keep) {
        run("select forget_jobs(make_interval(secs => ?))", call -> {
            call.setDouble(1, keep.toMillis() / 1000.0);
            return call.execute();
        });
    }
}
