package uk.safeguarding.cases.irocover;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.irocover.IroCoverResource.IroCoverRequest;
import uk.safeguarding.cases.irocover.IroCoverResource.IroCoverResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Covers of reviewing officers in bulk.
@Dependent
class IroCoverBulk {

    @Produces
    @Singleton
    static BulkRecord iroCover(IroCoverService service, IroCoverRepository records) {
        return BulkRecord.of("iro_cover", IroCoverResource.class)
                .imports(IroCoverRequest.class, request -> service.record(request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        IroCoverResponse.class,
                        (filter, page) -> records.list(filter.staffId(), filter.coverStaffId(), filter.on(), page)
                                .map(IroCoverResponse::of));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable String staffId,
            @Nullable String coverStaffId,
            @Nullable LocalDate on) {}
}
