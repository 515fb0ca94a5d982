package uk.safeguarding.cases.personaleducationplan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.personaleducationplan.PersonalEducationPlanResource.PersonalEducationPlanRequest;
import uk.safeguarding.cases.personaleducationplan.PersonalEducationPlanResource.PersonalEducationPlanResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Personal education plans in bulk.
@Dependent
class PersonalEducationPlanBulk {

    @Produces
    @Singleton
    static BulkRecord personalEducationPlan(
            PersonalEducationPlanService service,
            PersonalEducationPlanRepository records,
            PersonalEducationPlanResource resource) {
        return BulkRecord.of("personal_education_plan", PersonalEducationPlanResource.class)
                .imports(
                        PersonalEducationPlanRequest.class,
                        request -> service.initiate(request.periodOfCareId(), request.source(), request.initiatedOn()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        PersonalEducationPlanResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.currentOn(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable LocalDate currentOn) {}
}
