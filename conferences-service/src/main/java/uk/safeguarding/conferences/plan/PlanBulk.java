package uk.safeguarding.conferences.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.plan.PlanResource.PlanResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Child protection plans in bulk: conferences start them, so they only go out.
@Dependent
class PlanBulk {

    @Produces
    @Singleton
    static BulkRecord childProtectionPlan(PlanResource resource) {
        return BulkRecord.of("child_protection_plan", PlanResource.class)
                .exports(
                        Filter.class,
                        PlanResponse.class,
                        (filter, page) -> resource.listed(filter.childId(), filter.openOn(), page));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable LocalDate openOn) {}
}
