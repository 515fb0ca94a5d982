package uk.safeguarding.cases.educationplacement;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.educationplacement.EducationPlacementResource.EducationPlacementRequest;
import uk.safeguarding.cases.educationplacement.EducationPlacementResource.EducationPlacementResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Education placements in bulk.
@Dependent
class EducationPlacementBulk {

    @Produces
    @Singleton
    static BulkRecord educationPlacement(
            EducationPlacementService service,
            EducationPlacementRepository records,
            EducationPlacementResource resource) {
        return BulkRecord.of("education_placement", EducationPlacementResource.class)
                .imports(
                        EducationPlacementRequest.class,
                        request -> service.start(request.childId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        EducationPlacementResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.on(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable LocalDate on) {}
}
