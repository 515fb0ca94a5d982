package uk.safeguarding.platform.job;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.audit.AuditTrail;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.idempotency.Idempotency;
import uk.safeguarding.platform.job.JobRows.RowProblem;
import uk.safeguarding.platform.record.Cursor;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.Mandate;

/// The use cases of long work, for who asks for it. Another's job is not there.
@ApplicationScoped
@Transactional
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class JobService {

    private final JobTable jobs;
    private final AgroalDataSource database;
    private final AuditTrail audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;
    private final Event<Asked> asked;
    private final JobRows rows;
    private final List<Work> works;

    JobService(
            JobTable jobs,
            JobRows rows,
            @All List<Work> works,
            AgroalDataSource database,
            AuditTrail audit,
            Idempotency idempotency,
            Caller caller,
            Clock clock,
            Event<Asked> asked) {
        this.jobs = jobs;
        this.rows = rows;
        this.works = works;
        this.database = database;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.asked = asked;
    }

    /// Somebody asked for a job: it can be taken up when the transaction has committed.
    record Asked(UUID job) {}

    /// Takes on work that is done in the background, as the caller.
    ///
    /// @param kind  which [Work] does it
    /// @param about the person about whom; the caller must see them
    /// @param input what else was said, as JSON
    public Job ask(String kind, @Nullable UUID about, String input) {
        return ask(kind, about, input, caller.mandate());
    }

    /// Takes on work that is done in the background as another operation of the caller: it sees what that one shows.
    ///
    /// @param operation the operation id of OpenAPI; the caller must be admitted to it
    public Job askAs(String operation, String kind, String input) {
        return ask(kind, null, input, caller.mandate().by(operation));
    }

    private Job ask(String kind, @Nullable UUID about, String input, Mandate mandate) {
        Job job = new Job(
                Ids.next(),
                kind,
                mandate,
                clock.instant(),
                about,
                input,
                Job.State.WAITING,
                0,
                null,
                null,
                0,
                0,
                null,
                null);
        try (Connection connection = database.getConnection()) {
            idempotency.claim(connection, 202, JobResource.PATH + "/" + job.id());
            jobs.insert(connection, job);
            audit.changed(connection, job.id(), about == null ? Set.of() : AboutPersons.names(about));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        asked.fire(new Asked(job.id()));
        return job;
    }

    /// @throws NotFound `job-not-found` if there is none, it is another's, or the caller may not see any more whom it
    ///                  is about
    Job get(UUID id) {
        return jobs.find(id).orElseThrow(() -> new NotFound("job"));
    }

    private Set<String> persons(UUID id) {
        return AboutPersons.names(jobs.persons(id).orElseThrow(() -> new NotFound("job")));
    }

    /// @throws NotFound `job-not-found`
    /// @throws Conflict `job-ended` if it is done, has failed or was cancelled
    Job cancel(UUID id) {
        Job job = jobs.cancel(id).orElse(null);
        if (job == null) {
            get(id);
            throw new Conflict("job-ended", "This job has ended; there is nothing to cancel");
        }
        jobs.deleteParts(id);
        try (Connection connection = database.getConnection()) {
            idempotency.claim(connection, 200, null);
            audit.changed(connection, id, persons(id));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return job;
    }

    /// The result, to be read as it is sent.
    ///
    /// @throws NotFound `job-not-found`
    /// @throws Conflict `job-not-done` if it goes on, has failed or was cancelled
    JobResult result(UUID id) {
        Job job = get(id);
        if (job.state() != Job.State.DONE) {
            throw new Conflict("job-not-done", "This job has no result, or not yet");
        }
        return new JobResult(
                job,
                jobs,
                persons(id),
                works.stream()
                        .filter(work -> work.kind().equals(job.kind()))
                        .findFirst()
                        .orElseThrow()
                        .mediaType(job));
    }

    /// The rows that were refused, so far.
    ///
    /// @throws NotFound `job-not-found`
    Page<RowProblem> problems(UUID id, PageRequest page) {
        get(id);
        int after =
                page.cursor().map(cursor -> (int) cursor.key(Integer::valueOf)).orElse(0);
        return Page.of(
                rows.problems(id, after, page.pageSize() + 1),
                page.pageSize(),
                problem -> new Cursor(String.valueOf(problem.row()), id));
    }
}
