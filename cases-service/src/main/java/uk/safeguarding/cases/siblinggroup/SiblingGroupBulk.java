package uk.safeguarding.cases.siblinggroup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.siblinggroup.SiblingGroupResource.SiblingGroupResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Sibling groups in bulk.
@Dependent
class SiblingGroupBulk {

    @Produces
    @Singleton
    static BulkRecord siblingGroup(SiblingGroupService service, SiblingGroupRepository records) {
        return BulkRecord.of("sibling_group", SiblingGroupResource.class)
                .imports(SiblingGroupRequest.class, request -> service.record(request.source(), request.details()))
                .exports(
                        Filter.class,
                        SiblingGroupResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.on(), filter.together(), page)
                                .map(SiblingGroupResponse::of));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable LocalDate on,
            @Nullable PlacedTogether together) {}
}
