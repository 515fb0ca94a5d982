package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.bulk.BulkRecord.Intake;
import uk.safeguarding.platform.bulk.ImportService.Input;
import uk.safeguarding.platform.bulk.RowReader.Good;
import uk.safeguarding.platform.error.DomainException;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.error.DomainException.Unavailable;
import uk.safeguarding.platform.error.Refusals;
import uk.safeguarding.platform.error.Trouble;
import uk.safeguarding.platform.job.Job;
import uk.safeguarding.platform.job.JobRows;
import uk.safeguarding.platform.job.JobRows.Outcome;
import uk.safeguarding.platform.job.JobRows.Result;
import uk.safeguarding.platform.job.JobRows.Row;
import uk.safeguarding.platform.job.OneTransaction;
import uk.safeguarding.platform.job.Work;
import uk.safeguarding.platform.record.Recorded;

/// Records the rows of a file, each as the record's own operation would: the same request, the same rules, the same
/// events and audit.
///
/// Row by row, the rows of a step are one transaction together with what became of them, so that none is done twice;
/// where one is refused, each of the step is one of its own. All or nothing, and in a dry run, all rows are one
/// transaction; behind a refusal, what came before is undone, and the rest is looked at without it.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class ImportWork implements Work {

    static final String KIND = "IMPORT";

    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    private static final int ROWS_A_STEP = 200;
    private static final int ROWS_AT_ONCE = 50;

    private final BulkRecords records;
    private final RowReader reader;
    private final JobRows rows;
    private final OneTransaction transaction;
    private final QueryPlans plans;
    private final EntityManager entities;
    private final ObjectMapper json;

    ImportWork(
            BulkRecords records,
            RowReader reader,
            JobRows rows,
            OneTransaction transaction,
            QueryPlans plans,
            EntityManager entities,
            ObjectMapper json) {
        this.records = records;
        this.reader = reader;
        this.rows = rows;
        this.transaction = transaction;
        this.plans = plans;
        this.entities = entities;
        this.json = json;
    }

    /// The first line of the result.
    record Head(
            String kind,
            String recordType,
            ImportMode mode,
            boolean dryRun,
            long rows,
            long created,
            long unchanged,
            long refused) {}

    /// Every other line: what became of a row.
    ///
    /// @param id of the record; absent where it was refused, or nothing is kept
    record Line(
            int row,
            Result outcome,
            @Nullable UUID id,
            @Nullable String code) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean inOneTransaction(Job job) {
        Input input = input(job);
        return input.dryRun() || input.mode() == ImportMode.ALL_OR_NOTHING;
    }

    @Override
    public boolean keeps(Job job) {
        return !input(job).dryRun();
    }

    @Override
    public Step next(Job job) {
        Input input = input(job);
        int after = job.nextFrom() == null ? 0 : Integer.parseInt(job.nextFrom());
        Long total = job.nextFrom() == null ? rows.count(job.id(), null) : null;
        List<Row> next = rows.after(job.id(), after, ROWS_A_STEP);
        boolean together = inOneTransaction(job);
        List<Outcome> outcomes = together ? together(job, input, next) : kept(job, input, next);
        boolean last = next.size() < ROWS_A_STEP;
        if (last && together && !input.dryRun() && rows.count(job.id(), Result.REFUSED) > 0) {
            throw new Conflict("import-rows-refused", "Rows were refused, so that none is recorded");
        }
        return new Step(
                lines(outcomes, input),
                next.size(),
                total,
                Set.of(),
                last ? null : String.valueOf(next.getLast().number()));
    }

    /// As part of the one transaction.
    private List<Outcome> together(Job job, Input input, List<Row> next) {
        plans.renew();
        plans.keep();
        List<Outcome> outcomes = new ArrayList<>();
        for (Row row : next) {
            Outcome outcome;
            try {
                outcome = record(input, row, about -> {});
                write();
            } catch (RuntimeException e) {
                outcome = Outcome.refused(row.number(), refusal(e));
                transaction.beginAfresh();
            }
            outcomes.add(outcome);
        }
        return transaction.beside(() -> noted(job, outcomes, false));
    }

    /// In transactions beside that of the step.
    private List<Outcome> kept(Job job, Input input, List<Row> next) {
        transaction.beside(plans::renew);
        try {
            return transaction.beside(() -> noted(job, recorded(input, next), true));
        } catch (RuntimeException e) {
            refusal(e);
            return next.stream().map(row -> keptAlone(job, input, row)).toList();
        }
    }

    private Outcome keptAlone(Job job, Input input, Row row) {
        try {
            return transaction.beside(
                    () -> noted(job, recorded(input, List.of(row)), true).getFirst());
        } catch (RuntimeException e) {
            Outcome refused = Outcome.refused(row.number(), refusal(e));
            return transaction.beside(() -> noted(job, List.of(refused), true).getFirst());
        }
    }

    private List<Outcome> noted(Job job, List<Outcome> outcomes, boolean forGood) {
        rows.note(job.id(), outcomes, forGood);
        return outcomes;
    }

    /// Rows that name no record in common ask nothing to which one of them is the answer: they are written together,
    /// and nothing before, where their type allows it.
    private List<Outcome> recorded(Input input, List<Row> all) {
        plans.keep();
        boolean many = records.intake(input.recordType()).many();
        if (many) {
            entities.setFlushMode(FlushModeType.COMMIT);
        }
        List<Outcome> outcomes = new ArrayList<>();
        Set<UUID> unwritten = new HashSet<>();
        for (Row row : all) {
            outcomes.add(record(input, row, about -> {
                if (!Collections.disjoint(unwritten, about)) {
                    write();
                    unwritten.clear();
                }
                unwritten.addAll(about);
            }));
            if (!many || outcomes.size() % ROWS_AT_ONCE == 0) {
                write();
                unwritten.clear();
            }
        }
        write();
        return outcomes;
    }

    /// The session forgets what it has written, or each look at the database would go through all the rows before it.
    private void write() {
        entities.flush();
        entities.clear();
    }

    /// What is wrong with the row itself is found out before anything is touched, and undoes nothing.
    ///
    /// @param before hears which records the row names, before it is recorded
    private Outcome record(Input input, Row row, Consumer<Set<UUID>> before) {
        Good good;
        try {
            good = read(input, row);
        } catch (JsonProcessingException | RuntimeException e) {
            return Outcome.refused(row.number(), refusal(e));
        }
        before.accept(good.about());
        Recorded<?> recorded = good.record().get();
        return new Outcome(
                row.number(),
                recorded.fresh() ? Result.CREATED : Result.UNCHANGED,
                recorded.record().id(),
                null);
    }

    private Good read(Input input, Row row) throws JsonProcessingException {
        Intake<?> intake = records.intake(input.recordType());
        try {
            return reader.read(row.content(), input.columns(), intake);
        } catch (NotFound notYet) {
            write(); // what the row refers to may be among those before it
            return reader.read(row.content(), input.columns(), intake);
        }
    }

    /// @throws Unavailable if it is no fault of the row: the step is tried again
    private static DomainException refusal(Exception e) {
        DomainException refusal = Refusals.of(e);
        if (refusal instanceof Unavailable away) {
            throw away;
        }
        if (refusal == null) {
            LOG.errorf("A row failed: %s", Trouble.describe(e));
            return new Conflict("internal-error", "The service failed with this row; report the job");
        }
        return refusal;
    }

    private String lines(List<Outcome> outcomes, Input input) {
        StringBuilder lines = new StringBuilder();
        for (Outcome outcome : outcomes) {
            UUID id = input.dryRun() && outcome.result() == Result.CREATED ? null : outcome.recordId();
            lines.append(write(new Line(outcome.number(), outcome.result(), id, outcome.code())));
        }
        return lines.toString();
    }

    @Override
    public String head(Job job) {
        Input input = input(job);
        return write(new Head(
                KIND,
                input.recordType(),
                input.mode(),
                input.dryRun(),
                rows.count(job.id(), null),
                rows.count(job.id(), Result.CREATED),
                rows.count(job.id(), Result.UNCHANGED),
                rows.count(job.id(), Result.REFUSED)));
    }

    private String write(Object line) {
        try {
            return json.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Input input(Job job) {
        try {
            return json.readValue(job.input(), Input.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
