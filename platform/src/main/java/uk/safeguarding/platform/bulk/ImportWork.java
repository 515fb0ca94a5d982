package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.bulk.ImportService.Input;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.job.Job;
import uk.safeguarding.platform.job.JobRows;
import uk.safeguarding.platform.job.JobRows.Outcome;
import uk.safeguarding.platform.job.JobRows.Result;
import uk.safeguarding.platform.job.JobRows.Row;
import uk.safeguarding.platform.job.OneTransaction;
import uk.safeguarding.platform.job.Work;

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

    private static final int ROWS_A_STEP = 200;

    private final RowRecorder recorder;
    private final JobRows rows;
    private final OneTransaction transaction;
    private final QueryPlans plans;
    private final ObjectMapper json;

    ImportWork(RowRecorder recorder, JobRows rows, OneTransaction transaction, QueryPlans plans, ObjectMapper json) {
        this.recorder = recorder;
        this.rows = rows;
        this.transaction = transaction;
        this.plans = plans;
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
                outcome = recorder.one(input, row);
            } catch (RuntimeException e) {
                outcome = Outcome.refused(row.number(), RowRecorder.refusal(e));
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
            return transaction.beside(() -> noted(job, recorder.all(input, next), true));
        } catch (RuntimeException e) {
            RowRecorder.refusal(e);
            return next.stream().map(row -> keptAlone(job, input, row)).toList();
        }
    }

    private Outcome keptAlone(Job job, Input input, Row row) {
        try {
            return transaction.beside(
                    () -> noted(job, List.of(recorder.one(input, row)), true).getFirst());
        } catch (RuntimeException e) {
            Outcome refused = Outcome.refused(row.number(), RowRecorder.refusal(e));
            return transaction.beside(() -> noted(job, List.of(refused), true).getFirst());
        }
    }

    private List<Outcome> noted(Job job, List<Outcome> outcomes, boolean forGood) {
        rows.note(job.id(), outcomes, forGood);
        return outcomes;
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
