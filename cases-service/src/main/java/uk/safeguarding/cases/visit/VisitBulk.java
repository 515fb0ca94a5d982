package uk.safeguarding.cases.visit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.visit.VisitResource.VisitRequest;
import uk.safeguarding.cases.visit.VisitResource.VisitResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Visits in bulk.
@Dependent
class VisitBulk {

    @Produces
    @Singleton
    static BulkRecord visit(VisitService service, VisitRepository records, VisitResource resource) {
        return BulkRecord.of("visit", VisitResource.class)
                .imports(
                        VisitRequest.class,
                        request -> service.recordMade(request.periodOfCareId(), request.outcome(), request.source()))
                .exports(
                        Filter.class,
                        VisitResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.dueBefore(), filter.made(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean made) {}
}
