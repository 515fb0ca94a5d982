package uk.safeguarding.cases.placementapproval;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placementapproval.PlacementApprovalResource.PlacementApprovalRequest;
import uk.safeguarding.cases.placementapproval.PlacementApprovalResource.PlacementApprovalResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Placement approvals in bulk.
@Dependent
class PlacementApprovalBulk {

    @Produces
    @Singleton
    static BulkRecord placementApproval(
            PlacementApprovalService service, PlacementApprovalRepository records, PlacementApprovalResource resource) {
        return BulkRecord.of("placement_approval", PlacementApprovalResource.class)
                .imports(
                        PlacementApprovalRequest.class,
                        request -> service.record(request.placementId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        PlacementApprovalResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.placementId(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable UUID placementId) {}
}
