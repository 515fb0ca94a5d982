package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import uk.safeguarding.platform.bulk.BulkRecord.Intake;
import uk.safeguarding.platform.bulk.ImportService.Input;
import uk.safeguarding.platform.bulk.RowReader.Good;
import uk.safeguarding.platform.error.DomainException;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.error.DomainException.Unavailable;
import uk.safeguarding.platform.error.Refusals;
import uk.safeguarding.platform.error.Trouble;
import uk.safeguarding.platform.job.JobRows.Outcome;
import uk.safeguarding.platform.job.JobRows.Result;
import uk.safeguarding.platform.job.JobRows.Row;
import uk.safeguarding.platform.record.Recorded;

/// Records rows of a file in the transaction at hand.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
class RowRecorder {

    private static final Logger LOG = Logger.getLogger(RowRecorder.class);
    private static final int ROWS_AT_ONCE = 50;

    private final BulkRecords records;
    private final RowReader reader;
    private final QueryPlans plans;
    private final EntityManager entities;

    RowRecorder(BulkRecords records, RowReader reader, QueryPlans plans, EntityManager entities) {
        this.records = records;
        this.reader = reader;
        this.plans = plans;
        this.entities = entities;
    }

    /// Records rows. Those that name no record in common ask nothing to which one of them is the answer: they are
    /// written together, and nothing before, where their type allows it.
    List<Outcome> all(Input input, List<Row> all) {
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

    /// Records a row by itself.
    Outcome one(Input input, Row row) {
        Outcome outcome = record(input, row, about -> {});
        write();
        return outcome;
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
    static DomainException refusal(Exception e) {
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
}
