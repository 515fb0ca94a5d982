package uk.safeguarding.cases.familytimeplan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.familytimeplan.FamilyTimePlanResource.FamilyTimePlanRequest;
import uk.safeguarding.cases.familytimeplan.FamilyTimePlanResource.FamilyTimePlanResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Family time plans in bulk.
@Dependent
class FamilyTimePlanBulk {

    @Produces
    @Singleton
    static BulkRecord familyTimePlan(FamilyTimePlanService service, FamilyTimePlanRepository records) {
        return BulkRecord.of("family_time_plan", FamilyTimePlanResource.class)
                .imports(
                        FamilyTimePlanRequest.class,
                        request -> service.record(request.periodOfCareId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        FamilyTimePlanResponse.class,
                        (filter, page) -> records.list(
                                        filter.childId(), filter.on(), filter.kind(), filter.withIssue(), page)
                                .map(FamilyTimePlanResponse::of));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable LocalDate on,
            @Nullable FamilyTimeKind kind,
            @Nullable Boolean withIssue) {}
}
