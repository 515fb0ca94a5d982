package uk.safeguarding.cases.periodofcare;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCareResource.PeriodOfCareRequest;
import uk.safeguarding.cases.periodofcare.PeriodOfCareResource.PeriodOfCareResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Periods of care in bulk.
@Dependent
class PeriodOfCareBulk {

    @Produces
    @Singleton
    static BulkRecord periodOfCare(PeriodOfCareService service, PeriodOfCareRepository records) {
        return BulkRecord.of("period_of_care", PeriodOfCareResource.class)
                .imports(
                        PeriodOfCareRequest.class,
                        request -> service.start(request.childId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        PeriodOfCareResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.openOn(), page)
                                .map(PeriodOfCareResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable LocalDate openOn) {}
}
