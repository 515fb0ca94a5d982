package uk.safeguarding.conferences.coregroup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.coregroup.CoreGroupMemberResource.CoreGroupMemberRequest;
import uk.safeguarding.conferences.coregroup.CoreGroupMemberResource.CoreGroupMemberResponse;
import uk.safeguarding.conferences.coregroup.CoreGroupResource.CoreGroupResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Core groups in bulk: plans owe their meetings, so those only go out; who belongs to them comes in too.
@Dependent
class CoreGroupBulk {

    @Produces
    @Singleton
    static BulkRecord coreGroup(CoreGroupRepository records, CoreGroupResource resource) {
        return BulkRecord.of("core_group", CoreGroupResource.class)
                .exports(
                        Filter.class,
                        CoreGroupResponse.class,
                        (filter, page) -> records.list(
                                        filter.childId(), filter.childProtectionPlanId(), filter.open(), page)
                                .map(resource::view));
    }

    @Produces
    @Singleton
    static BulkRecord coreGroupMember(CoreGroupMemberService service, CoreGroupMemberRepository records) {
        return BulkRecord.of("core_group_member", CoreGroupMemberResource.class)
                .imports(
                        CoreGroupMemberRequest.class,
                        request -> service.join(request.childProtectionPlanId(), request.source(), request.details()))
                .exports(
                        MemberFilter.class,
                        CoreGroupMemberResponse.class,
                        (filter, page) -> records.list(
                                        filter.childId(), filter.childProtectionPlanId(), filter.on(), page)
                                .map(CoreGroupMemberResponse::of));
    }

    /// The parameters of the list of meetings.
    record Filter(
            @Nullable UUID childId,
            @Nullable UUID childProtectionPlanId,
            @Nullable Boolean open) {}

    /// The parameters of the list of members.
    record MemberFilter(
            @Nullable UUID childId,
            @Nullable UUID childProtectionPlanId,
            @Nullable LocalDate on) {}
}
