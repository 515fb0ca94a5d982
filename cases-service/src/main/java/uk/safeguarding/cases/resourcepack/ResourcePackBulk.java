package uk.safeguarding.cases.resourcepack;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.resourcepack.ResourcePackResource.ResourcePackResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Resource packs in bulk.
@Dependent
class ResourcePackBulk {

    @Produces
    @Singleton
    static BulkRecord resourcePack(
            ResourcePackService service, ResourcePackRepository records, ResourcePackResource resource) {
        return BulkRecord.of("resource_pack", ResourcePackResource.class)
                .imports(
                        ResourcePackRequest.class,
                        request -> service.recordIssued(
                                request.periodOfCareId(), request.audience(), request.outcome(), request.source()))
                .exports(
                        Filter.class,
                        ResourcePackResponse.class,
                        (filter, page) -> records.list(
                                        filter.childId(), filter.audience(), filter.dueBefore(), filter.issued(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable Audience audience,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean issued) {}
}
