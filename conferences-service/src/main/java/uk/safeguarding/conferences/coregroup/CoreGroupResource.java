package uk.safeguarding.conferences.coregroup;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/core-groups")
@RunOnVirtualThread
@Tag(name = "Core groups", description = "Meetings of those who carry out a child protection plan, held or owed")
public class CoreGroupResource {

    private final CoreGroupService service;
    private final CoreGroupRepository coreGroups;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    CoreGroupResource(
            CoreGroupService service,
            CoreGroupRepository coreGroups,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.coreGroups = coreGroups;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("CONFERENCES__CORE_GROUP__RO")
    @Operation(
            operationId = "listCoreGroups",
            summary = "List meetings of core groups, the most urgent first",
            description = "A plan that starts owes the first within 10 working days, each meeting the next within six"
                    + " weeks (configurable). What the plan's end finds overdue stays so; the rest falls away.")
    public Page<CoreGroupResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable UUID childProtectionPlanId,
            @Parameter(description = "Only those that are still owed, or no more") @RestQuery @Nullable Boolean open,
            @BeanParam @Valid PageRequest page) {
        return coreGroups.list(childId, childProtectionPlanId, open, page).map(this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__CORE_GROUP__RO")
    @Operation(operationId = "getCoreGroup", summary = "Read a meeting of a core group")
    public RestResponse<CoreGroupResponse> get(UUID id) {
        return answer(coreGroups.get(id));
    }

    @PUT
    @Path("/{id}/outcome")
    @RolesAllowed("CONFERENCES__CORE_GROUP__RW")
    @Operation(operationId = "holdCoreGroup", summary = "Record that a core group met, and schedule its next meeting")
    public RestResponse<CoreGroupResponse> hold(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid OutcomeRequest request) {
        return answer(service.hold(id, expected, request.outcome(), request.source()));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CONFERENCES__CORE_GROUP__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(
            operationId = "correctCoreGroup",
            summary = "Correct a meeting that was held; the one that follows is dated anew")
    public RestResponse<CoreGroupResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), CoreGroupOutcome.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__CORE_GROUP__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "voidCoreGroup", summary = "Void a meeting that was not held after all; it is owed again")
    public RestResponse<CoreGroupResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__CORE_GROUP__RO")
    @Operation(operationId = "getCoreGroupHistory", summary = "Every revision of a meeting, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("core_group", coreGroups.get(id));
    }

    private RestResponse<CoreGroupResponse> answer(CoreGroup meeting) {
        return Answers.ok(view(meeting), meeting.revision());
    }

    CoreGroupResponse view(CoreGroup meeting) {
        return new CoreGroupResponse(
                meeting.id(),
                meeting.revision(),
                meeting.voided(),
                meeting.plan().child().id(),
                meeting.plan().id(),
                meeting.ordinal(),
                meeting.heldOn().orElse(null),
                meeting.membersPresent(),
                meeting.fellAwayOn().orElse(null),
                meeting.standing(LocalDate.now(clock), calendars.of(meeting.localAuthority())));
    }

    public record OutcomeRequest(
            @NotNull LocalDate heldOn,

            @Schema(
                    description = "Members of the group who came; each must be one on that day",
                    minItems = 1,
                    maxItems = 50)
            @NotNull
            @Size(min = 1, max = 50)
            List<@NotNull UUID> membersPresent,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        CoreGroupOutcome outcome() {
            return new CoreGroupOutcome(heldOn, membersPresent);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CoreGroupResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID childProtectionPlanId,

            @Schema(description = "Which meeting under the plan", minimum = "1")
            int ordinal,

            @Nullable LocalDate heldOn,
            @Schema(maxItems = 50) List<UUID> membersPresent,
            @Nullable LocalDate fellAwayOn,
            Timescale timescale)
            implements AboutPersons {

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
