package uk.safeguarding.cases.placement;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placement.PlacementResource.PlacementRequest;
import uk.safeguarding.cases.placement.PlacementResource.PlacementResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Placements in bulk.
@Dependent
class PlacementBulk {

    @Produces
    @Singleton
    static BulkRecord placement(PlacementService service, PlacementRepository records, PlacementResource resource) {
        return BulkRecord.of("placement", PlacementResource.class)
                .imports(
                        PlacementRequest.class,
                        request -> service.start(
                                request.periodOfCareId(),
                                request.source(),
                                request.details(),
                                request.reasonForChange()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        PlacementResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.on(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable LocalDate on) {}
}
