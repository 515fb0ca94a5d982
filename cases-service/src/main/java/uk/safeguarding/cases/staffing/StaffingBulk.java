package uk.safeguarding.cases.staffing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.staffing.StaffingResource.StaffingRequest;
import uk.safeguarding.cases.staffing.StaffingResource.StaffingResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Staffing in bulk.
@Dependent
class StaffingBulk {

    @Produces
    @Singleton
    static BulkRecord staffing(StaffingService service, StaffingRepository records) {
        return BulkRecord.of("staffing", StaffingResource.class)
                .imports(StaffingRequest.class, request -> service.record(request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        StaffingResponse.class,
                        (filter, page) -> records.list(filter.team(), page).map(StaffingResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable StaffTeam team) {}
}
