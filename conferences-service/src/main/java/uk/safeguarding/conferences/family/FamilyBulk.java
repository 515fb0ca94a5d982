package uk.safeguarding.conferences.family;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.family.FamilyResource.FamilyRequest;
import uk.safeguarding.conferences.family.FamilyResource.FamilyResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Families in bulk.
@Dependent
class FamilyBulk {

    @Produces
    @Singleton
    static BulkRecord family(FamilyService service, FamilyRepository records) {
        return BulkRecord.of("family", FamilyResource.class)
                .imports(FamilyRequest.class, request -> service.register(request.source(), request.details()))
                .exports(
                        Filter.class,
                        FamilyResponse.class,
                        (filter, page) -> records.list(filter.childId(), page).map(FamilyResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId) {}
}
