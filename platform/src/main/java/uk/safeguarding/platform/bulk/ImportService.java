package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.bulk.BulkRecord.Intake;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.job.Job;
import uk.safeguarding.platform.job.JobRows;
import uk.safeguarding.platform.job.JobRows.Row;
import uk.safeguarding.platform.job.JobService;

/// The use case of sending many records at once: the rows are kept, and recorded in the background.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class ImportService {

    private static final int KEPT_AT_ONCE = 1_000;

    private final BulkRecords records;
    private final JobService jobs;
    private final JobRows rows;
    private final ObjectMapper json;

    ImportService(BulkRecords records, JobService jobs, JobRows rows, ObjectMapper json) {
        this.records = records;
        this.jobs = jobs;
        this.rows = rows;
        this.json = json;
    }

    /// What the job is told.
    ///
    /// @param columns of a CSV file; null for NDJSON
    record Input(
            String recordType,
            ImportMode mode,
            boolean dryRun,
            @Nullable List<String> columns) {}

    /// Lets the caller import records of a type, before anything is taken of them.
    ///
    /// @throws Invalid   `record-type-unknown`
    /// @throws Forbidden `forbidden`, `purpose-of-use-not-allowed`
    void mustBeAllowed(String recordType) {
        records.mustBeOpen(records.intake(recordType).door());
    }

    /// Keeps the rows of a file and asks for the job that records them.
    ///
    /// @throws Invalid `import-empty`, `not-utf-8`, `csv-malformed`, `csv-header-malformed`
    @Transactional
    Job ask(String recordType, ImportMode mode, boolean dryRun, Upload file, boolean csv) {
        Intake<?> intake = records.intake(recordType);
        Rows sheet = new Rows(columns -> {
            Input input = new Input(recordType, mode, dryRun, columns);
            return jobs.askAs(intake.door().operation(), ImportWork.KIND, write(input));
        });
        try {
            if (csv) {
                file.records((number, cells) -> {
                    if (sheet.columns == null) {
                        sheet.columns = new Table(cells, intake.shape()).columns();
                    } else {
                        sheet.add(new Row(number, write(cells)));
                    }
                });
            } else {
                file.lines((number, line) -> sheet.add(new Row(number, line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet.end();
    }

    /// The rows on their way; the job is asked for with the first.
    private final class Rows {
        private final java.util.function.Function<@Nullable List<String>, Job> ask;
        private final List<Row> waiting = new ArrayList<>();
        private @Nullable List<String> columns;
        private @Nullable Job job;

        Rows(java.util.function.Function<@Nullable List<String>, Job> ask) {
            this.ask = ask;
        }

        void add(Row row) {
            if (job == null) {
                job = ask.apply(columns);
            }
            waiting.add(row);
            if (waiting.size() == KEPT_AT_ONCE) {
                keep(job.id());
            }
        }

        private void keep(UUID job) {
            rows.add(job, waiting);
            waiting.clear();
        }

        Job end() {
            Job asked = job;
            if (asked == null) {
                throw new Invalid("import-empty", "The file has no rows");
            }
            if (!waiting.isEmpty()) {
                keep(asked.id());
            }
            return asked;
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
