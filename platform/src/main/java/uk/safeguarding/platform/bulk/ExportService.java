package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import uk.safeguarding.platform.bulk.BulkRecord.Listing;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.Refusals;
import uk.safeguarding.platform.job.Job;
import uk.safeguarding.platform.job.JobService;

/// The use case of taking a whole list at once.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class ExportService {

    private final BulkRecords records;
    private final JobService jobs;
    private final Validator validator;
    private final ObjectMapper json;
    private final ObjectMapper filters;

    ExportService(BulkRecords records, JobService jobs, Validator validator, ObjectMapper json) {
        this.records = records;
        this.jobs = jobs;
        this.validator = validator;
        this.json = json;
        this.filters = json.copy().setVisibility(PropertyAccessor.FIELD, Visibility.NON_PRIVATE);
    }

    /// In which form.
    public enum Format {
        NDJSON,
        CSV
    }

    /// What the job is told.
    ///
    /// @param filters as the caller gave them, which were found good
    record Input(String recordType, Format format, ObjectNode filters) {}

    /// Asks for the job that lists all records of a type.
    ///
    /// @throws Invalid   `record-type-unknown`, or `invalid-json` if there is no such filter
    /// @throws Forbidden `forbidden`, `purpose-of-use-not-allowed`
    @Transactional
    Job ask(Input input) {
        Listing<?> listing = records.listing(input.recordType());
        records.mustBeOpen(listing.door());
        var violations = validator.validate(filter(listing, input.filters()));
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        try {
            return jobs.askAs(listing.door().operation(), ExportWork.KIND, json.writeValueAsString(input));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws Invalid `invalid-json` if there is no such filter, or it has another type
    <F> F filter(Listing<F> listing, ObjectNode given) {
        try {
            return filters.treeToValue(given, listing.filter());
        } catch (JsonProcessingException e) {
            throw Refusals.unreadable(e);
        }
    }
}
