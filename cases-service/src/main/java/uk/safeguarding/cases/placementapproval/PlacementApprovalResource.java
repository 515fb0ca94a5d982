package uk.safeguarding.cases.placementapproval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

@Path("/v1/placement-approvals")
@RunOnVirtualThread
@Tag(
        name = "Placement approvals",
        description = "Approvals of placements outside the area, and the area authority told")
public class PlacementApprovalResource {

    private static final String PATH = "/v1/placement-approvals";

    private final PlacementApprovalService service;
    private final PlacementApprovalRepository approvals;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    PlacementApprovalResource(
            PlacementApprovalService service,
            PlacementApprovalRepository approvals,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.approvals = approvals;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__PLACEMENT_APPROVAL__RW")
    @Operation(
            operationId = "recordPlacementApproval",
            summary = "Record who approved a placement outside the authority's area",
            description = """
                    Once for each placement. In England the director of children's services approves one at a distance, from
                    27 January 2014 on (`placement-approval-by-director`, SI 2010/959 reg. 11(1)(b)); a placement in the area
                    needs no approval (`placement-approval-not-needed`). The area authority is told before the placement is made
                    or, in an emergency, within 5 working days of its start (reg. 13(4)): see `timescale`, which is absent in
                    Wales.""")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<PlacementApprovalResponse> record(@NotNull @Valid PlacementApprovalRequest request) {
        var recorded = service.record(request.placementId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/area-notification")
    @RolesAllowed("CASES__PLACEMENT_APPROVAL__RW")
    @Operation(
            operationId = "recordAreaNotification",
            summary = "Record that the area authority was told of the placement in writing")
    public RestResponse<PlacementApprovalResponse> inform(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid AreaNotificationRequest request) {
        return answer(service.notifyAreaAuthority(id, expected, request.notifiedOn()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__PLACEMENT_APPROVAL__RO")
    @Operation(operationId = "getPlacementApproval", summary = "Read the approval of a placement")
    public RestResponse<PlacementApprovalResponse> get(UUID id) {
        return answer(approvals.get(id));
    }

    @GET
    @RolesAllowed("CASES__PLACEMENT_APPROVAL__RO")
    @Operation(operationId = "listPlacementApprovals", summary = "List approvals of placements, the earliest first")
    public Page<PlacementApprovalResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable UUID placementId,
            @BeanParam @Valid PageRequest page) {
        return approvals.list(childId, placementId, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__PLACEMENT_APPROVAL__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctPlacementApproval", summary = "Correct the approval of a placement")
    public RestResponse<PlacementApprovalResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), PlacementApprovalDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__PLACEMENT_APPROVAL__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidPlacementApproval", summary = "Void the approval of a placement that never was")
    public RestResponse<PlacementApprovalResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__PLACEMENT_APPROVAL__RO")
    @Operation(
            operationId = "getPlacementApprovalHistory",
            summary = "Every revision of the approval of a placement, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("placement_approval", approvals.get(id));
    }

    private RestResponse<PlacementApprovalResponse> answer(PlacementApproval approval) {
        return Answers.ok(view(approval), approval.revision());
    }

    PlacementApprovalResponse view(PlacementApproval approval) {
        WorkingDays calendar = calendars.of(approval.localAuthority());
        return PlacementApprovalResponse.of(approval, LocalDate.now(clock), calendar);
    }

    public record PlacementApprovalRequest(
            @NotNull UUID placementId,
            @NotNull Approver approvedBy,
            @NotNull LocalDate approvedOn,

            @Schema(description = "Staff reference of who approved", examples = "DCS", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(description = "Whether the placement was made in an emergency; false if left out") @Nullable
            Boolean emergency,

            @Schema(description = "The day on which a placement panel decided, if one was asked") @Nullable
            LocalDate panelDecidedOn,

            @Nullable PanelOutcome panelOutcome,

            @Schema(description = "The day on which the area authority was told in writing, if it was") @Nullable
            LocalDate notifiedOn,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        PlacementApprovalDetails details() {
            return new PlacementApprovalDetails(
                    approvedBy,
                    approvedOn,
                    staffId,
                    Boolean.TRUE.equals(emergency),
                    panelDecidedOn,
                    panelOutcome,
                    notifiedOn);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record AreaNotificationRequest(
            @Schema(description = "The day on which the area authority was told in writing") @NotNull
            LocalDate notifiedOn) {}

    public record PlacementApprovalResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID placementId,
            @JsonUnwrapped PlacementApprovalDetails details,
            @Nullable Timescale timescale,
            List<Warning> warnings)
            implements AboutPersons {

        static PlacementApprovalResponse of(PlacementApproval approval, LocalDate today, WorkingDays calendar) {
            LocalDate notifiedOn = approval.details().notifiedOn();
            return new PlacementApprovalResponse(
                    approval.id(),
                    approval.revision(),
                    approval.voided(),
                    approval.child().id(),
                    approval.placement().id(),
                    approval.details(),
                    approval.duty()
                            .map(duty -> duty.timescale(notifiedOn, approval.voided(), today, calendar))
                            .orElse(null),
                    approval.warnings());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
