package uk.safeguarding.cases.incomingplacement;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.incomingplacement.IncomingPlacementResource.IncomingPlacementResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Placements by other authorities in bulk.
@Dependent
class IncomingPlacementBulk {

    @Produces
    @Singleton
    static BulkRecord incomingPlacement(
            IncomingPlacementService service, IncomingPlacementRepository records, IncomingPlacementResource resource) {
        return BulkRecord.of("incoming_placement", IncomingPlacementResource.class)
                .imports(
                        IncomingPlacementRequest.class,
                        request -> service.record(request.childId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        IncomingPlacementResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.placingAuthority(), filter.on(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable String placingAuthority,
            @Nullable LocalDate on) {}
}
