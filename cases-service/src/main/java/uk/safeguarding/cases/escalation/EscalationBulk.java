package uk.safeguarding.cases.escalation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Escalations in bulk.
@Dependent
class EscalationBulk {

    @Produces
    @Singleton
    static BulkRecord escalation(EscalationService service, EscalationRepository records, EscalationResource resource) {
        return BulkRecord.of("escalation", EscalationResource.class)
                .imports(
                        EscalationRequest.class,
                        request -> service.raise(
                                request.childId(), request.source(), request.raisedOn(), request::details))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        EscalationResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.open(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable Boolean open) {}
}
