package uk.safeguarding.cases.siblinggroup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
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
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;

@Path("/v1/sibling-groups")
@RunOnVirtualThread
@Tag(name = "Sibling groups", description = "Children who are siblings, and whether they live together in care")
public class SiblingGroupResource {

    private static final String PATH = "/v1/sibling-groups";

    private final SiblingGroupService service;
    private final SiblingGroupRepository groups;
    private final Corrections corrections;
    private final RecordHistory history;

    SiblingGroupResource(
            SiblingGroupService service,
            SiblingGroupRepository groups,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.groups = groups;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__SIBLING_GROUP__RW")
    @Operation(
            operationId = "recordSiblingGroup",
            summary = "Record that children are siblings",
            description =
                    "Who records it sees each of the children. Later whoever works with one of them sees the group,"
                            + " though not the other children's records.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<SiblingGroupResponse> record(@NotNull @Valid SiblingGroupRequest request) {
        return Answers.recorded(PATH, service.record(request.source(), request.details()), SiblingGroupResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__SIBLING_GROUP__RO")
    @Operation(operationId = "getSiblingGroup", summary = "Read a sibling group")
    public RestResponse<SiblingGroupResponse> get(UUID id) {
        return answer(groups.get(id));
    }

    @GET
    @RolesAllowed("CASES__SIBLING_GROUP__RO")
    @Operation(operationId = "listSiblingGroups", summary = "List sibling groups, or those of a child")
    public Page<SiblingGroupResponse> list(
            @Parameter(description = "Whose siblings") @RestQuery @Nullable UUID childId,
            @Parameter(description = "Only those that are known and have not ended on this day") @RestQuery @Nullable
                    LocalDate on,
            @Parameter(description = "How they live as last recorded") @RestQuery @Nullable PlacedTogether together,
            @BeanParam @Valid PageRequest page) {
        return groups.list(childId, on, together, page).map(SiblingGroupResponse::of);
    }

    @POST
    @Path("/{id}/arrangements")
    @RolesAllowed("CASES__SIBLING_GROUP__RW")
    @Operation(
            operationId = "arrangeSiblingGroup",
            summary = "Record that siblings live together, partly together or apart from a day on",
            description = "It ends the arrangement before it.")
    public RestResponse<SiblingGroupResponse> arrange(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid SiblingArrangement request) {
        return answer(service.arrange(id, expected, request));
    }

    @PUT
    @Path("/{id}/members")
    @RolesAllowed("CASES__SIBLING_GROUP__RW")
    @Operation(
            operationId = "changeSiblingGroupMembers",
            summary = "Record that children joined or left a sibling group",
            description = "The list is the whole: who is not in it is no longer a member.")
    public RestResponse<SiblingGroupResponse> change(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid SiblingMembersRequest request) {
        return answer(service.change(id, expected, request.members()));
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__SIBLING_GROUP__RW")
    @Operation(
            operationId = "endSiblingGroup",
            summary = "Record that children are a sibling group no more",
            description = "As before the records of one of them are sealed; the others are recorded as a group anew.")
    public RestResponse<SiblingGroupResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid SiblingGroupEndRequest request) {
        return answer(service.end(id, expected, request.endedOn()));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__SIBLING_GROUP__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctSiblingGroup", summary = "Correct a sibling group")
    public RestResponse<SiblingGroupResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), SiblingGroupDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__SIBLING_GROUP__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidSiblingGroup", summary = "Void a sibling group that never was")
    public RestResponse<SiblingGroupResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__SIBLING_GROUP__RO")
    @Operation(
            operationId = "getSiblingGroupHistory",
            summary = "Every revision of a sibling group, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("sibling_group", groups.get(id));
    }

    private static RestResponse<SiblingGroupResponse> answer(SiblingGroup group) {
        return Answers.ok(SiblingGroupResponse.of(group), group.revision());
    }

    public record SiblingMembersRequest(
            @Schema(description = "All of the children, each once", minItems = 2, maxItems = 20)
            @NotNull
            @Size(min = 2, max = 20)
            List<@NotNull @Valid SiblingMember> members) {}

    public record SiblingGroupEndRequest(
            @Schema(description = "The day from which they are a group no more; not included") @NotNull
            LocalDate endedOn) {}

    public record SiblingGroupResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped SiblingGroupDetails details) implements AboutPersons {

        static SiblingGroupResponse of(SiblingGroup group) {
            return new SiblingGroupResponse(group.id(), group.revision(), group.voided(), group.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(details.childIds());
        }
    }
}
