package uk.safeguarding.cases.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.audit.AuditResource.AuditRequest;
import uk.safeguarding.cases.audit.AuditResource.AuditResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Audits in bulk.
@Dependent
class AuditBulk {

    @Produces
    @Singleton
    static BulkRecord audit(AuditService service, AuditRepository records) {
        return BulkRecord.of("audit", AuditResource.class)
                .imports(
                        AuditRequest.class,
                        request -> service.record(request.childId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        AuditResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.programme(), filter.grade(), page)
                                .map(AuditResponse::of));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable String programme,
            @Nullable AuditGrade grade) {}
}
