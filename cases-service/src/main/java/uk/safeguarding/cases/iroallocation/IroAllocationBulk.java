package uk.safeguarding.cases.iroallocation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.iroallocation.IroAllocationResource.IroAllocationRequest;
import uk.safeguarding.cases.iroallocation.IroAllocationResource.IroAllocationResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Allocations of reviewing officers in bulk.
@Dependent
class IroAllocationBulk {

    @Produces
    @Singleton
    static BulkRecord iroAllocation(
            IroAllocationService service, IroAllocationRepository records, IroAllocationResource resource) {
        return BulkRecord.of("iro_allocation", IroAllocationResource.class)
                .imports(
                        IroAllocationRequest.class,
                        request -> service.start(request.childId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        IroAllocationResponse.class,
                        (filter, page) -> resource.views(records.list(filter.childId(), filter.on(), page)));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable LocalDate on) {}
}
