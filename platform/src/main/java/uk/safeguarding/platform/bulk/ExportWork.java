package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.bulk.BulkRecord.Listing;
import uk.safeguarding.platform.bulk.ExportService.Format;
import uk.safeguarding.platform.bulk.ExportService.Input;
import uk.safeguarding.platform.job.Job;
import uk.safeguarding.platform.job.JobResource;
import uk.safeguarding.platform.job.Work;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;

/// Lists all records of a type page by page, as the list itself answers them to who asked.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class ExportWork implements Work {

    static final String KIND = "EXPORT";

    private static final int RECORDS_A_STEP = 1_000;

    private final BulkRecords records;
    private final ExportService service;
    private final ObjectMapper json;

    ExportWork(BulkRecords records, ExportService service, ObjectMapper json) {
        this.records = records;
        this.service = service;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step next(Job job) {
        Input input = input(job);
        return next(job, input, records.listing(input.recordType()));
    }

    private <F> Step next(Job job, Input input, Listing<F> listing) {
        Page<?> page = listing.list()
                .apply(service.filter(listing, input.filters()), PageRequest.of(job.nextFrom(), RECORDS_A_STEP));
        String lines = page.data().stream()
                .map(row -> input.format() == Format.CSV ? listing.csv().line(json.valueToTree(row)) : write(row))
                .collect(Collectors.joining());
        Set<UUID> persons = page.data().stream()
                .filter(AboutPersons.class::isInstance)
                .flatMap(row -> ((AboutPersons) row).persons().stream())
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
        return new Step(lines, page.data().size(), null, persons, page.paging().next());
    }

    @Override
    public String head(Job job) {
        Input input = input(job);
        return input.format() == Format.CSV
                ? records.listing(input.recordType()).csv().header()
                : "";
    }

    @Override
    public String mediaType(Job job) {
        return input(job).format() == Format.CSV ? JobResource.CSV : JobResource.NDJSON;
    }

    private String write(Object row) {
        try {
            return json.writeValueAsString(row) + "\n";
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
