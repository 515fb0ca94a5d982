package uk.safeguarding.cases.legalstatus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.legalstatus.LegalStatusResource.LegalStatusRequest;
import uk.safeguarding.cases.legalstatus.LegalStatusResource.LegalStatusResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Legal statuses in bulk.
@Dependent
class LegalStatusBulk {

    @Produces
    @Singleton
    static BulkRecord legalStatus(
            LegalStatusService service, LegalStatusRepository records, LegalStatusResource resource) {
        return BulkRecord.of("legal_status", LegalStatusResource.class)
                .imports(
                        LegalStatusRequest.class,
                        request -> service.start(request.periodOfCareId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        LegalStatusResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.on(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable LocalDate on) {}
}
