package uk.safeguarding.cases.careplan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.careplan.CarePlanResource.CarePlanRequest;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Care plans in bulk.
@Dependent
class CarePlanBulk {

    @Produces
    @Singleton
    static BulkRecord carePlan(CarePlanService service, CarePlanRepository records, CarePlanResource resource) {
        return BulkRecord.of("care_plan", CarePlanResource.class)
                .imports(
                        CarePlanRequest.class,
                        request ->
                                service.recordPrepared(request.periodOfCareId(), request.outcome(), request.source()))
                .exports(
                        Filter.class,
                        CarePlanResponse.class,
                        (filter, page) -> records.list(
                                        filter.childId(), filter.dueBefore(), filter.prepared(), filter.current(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean prepared,
            @Nullable Boolean current) {}
}
