package uk.safeguarding.conferences.coregroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.OpenEnded.EndRequest;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/core-group-members")
@RunOnVirtualThread
@Tag(name = "Core groups")
public class CoreGroupMemberResource {

    private static final String PATH = "/v1/core-group-members";

    private final CoreGroupMemberService service;
    private final CoreGroupMemberRepository members;
    private final RecordHistory history;

    CoreGroupMemberResource(CoreGroupMemberService service, CoreGroupMemberRepository members, RecordHistory history) {
        this.service = service;
        this.members = members;
        this.history = history;
    }

    @POST
    @RolesAllowed("CONFERENCES__CORE_GROUP__RW")
    @Operation(
            operationId = "joinCoreGroup",
            summary = "Record that somebody belongs to the core group of a plan",
            description = "One of the authority's own staff works with the child from then on, until they leave the"
                    + " group or the plan ends.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<CoreGroupMemberResponse> join(@NotNull @Valid CoreGroupMemberRequest request) {
        return Answers.recorded(
                PATH,
                service.join(request.childProtectionPlanId(), request.source(), request.details()),
                CoreGroupMemberResponse::of);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CONFERENCES__CORE_GROUP__RW")
    @Operation(
            operationId = "leaveCoreGroup",
            summary = "Record that somebody belongs to a core group no more",
            description = "Where the end is not after today, they see nothing by it with their next request.")
    public RestResponse<CoreGroupMemberResponse> leave(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.leave(id, expected, request.to()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__CORE_GROUP__RO")
    @Operation(operationId = "getCoreGroupMember", summary = "Read a membership of a core group")
    public RestResponse<CoreGroupMemberResponse> get(UUID id) {
        return answer(members.get(id));
    }

    @GET
    @RolesAllowed("CONFERENCES__CORE_GROUP__RO")
    @Operation(operationId = "listCoreGroupMembers", summary = "List who belongs to core groups")
    public Page<CoreGroupMemberResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable UUID childProtectionPlanId,
            @Parameter(description = "Only those who are members on this day") @RestQuery @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return members.list(childId, childProtectionPlanId, on, page).map(CoreGroupMemberResponse::of);
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__CORE_GROUP__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "voidCoreGroupMember", summary = "Void a membership that should never have been recorded")
    public RestResponse<CoreGroupMemberResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__CORE_GROUP__RO")
    @Operation(
            operationId = "getCoreGroupMemberHistory",
            summary = "Every revision of a membership, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("core_group_member", members.get(id));
    }

    private static RestResponse<CoreGroupMemberResponse> answer(CoreGroupMember member) {
        return Answers.ok(CoreGroupMemberResponse.of(member), member.revision());
    }

    public record CoreGroupMemberRequest(
            @NotNull UUID childProtectionPlanId,
            @NotNull Agency agency,

            @Schema(
                    description = "Staff reference, where it is one of the authority's own staff",
                    examples = "SOCIAL-WORKER",
                    maxLength = 40,
                    pattern = CoreGroupMemberDetails.STAFF)
            @Pattern(regexp = CoreGroupMemberDetails.STAFF)
            @Size(max = 40)
            @Nullable
            String staffId,

            @NotNull LocalDate from,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        @Schema(hidden = true)
        @AssertTrue(message = "a parent or a child is none of the authority's staff")
        boolean isNoFamilyOnTheStaff() {
            return details().isNoFamilyOnTheStaff();
        }

        CoreGroupMemberDetails details() {
            return new CoreGroupMemberDetails(agency, staffId, from);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CoreGroupMemberResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID childProtectionPlanId,
            @JsonUnwrapped CoreGroupMemberDetails details,
            @Nullable LocalDate to)
            implements AboutPersons {

        static CoreGroupMemberResponse of(CoreGroupMember member) {
            return new CoreGroupMemberResponse(
                    member.id(),
                    member.revision(),
                    member.voided(),
                    member.plan().child().id(),
                    member.plan().id(),
                    member.details(),
                    member.to());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
