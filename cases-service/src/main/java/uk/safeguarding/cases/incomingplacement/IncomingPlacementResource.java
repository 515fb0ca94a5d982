package uk.safeguarding.cases.incomingplacement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
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

@Path("/v1/incoming-placements")
@RunOnVirtualThread
@Tag(name = "Incoming placements", description = "Children whom other authorities have placed in the area")
public class IncomingPlacementResource {

    private static final String PATH = "/v1/incoming-placements";

    private final IncomingPlacementService service;
    private final IncomingPlacementRepository placements;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    IncomingPlacementResource(
            IncomingPlacementService service,
            IncomingPlacementRepository placements,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.placements = placements;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__INCOMING_PLACEMENT__RW")
    @Operation(
            operationId = "recordIncomingPlacement",
            summary = "Record that another authority has placed a child in the area",
            description = """
                    One at a time for a child (`incoming-placement-overlap`). An authority of England gives notice before the
                    placement is made or, in an emergency, within 5 working days of its start (SI 2010/959 reg. 13(4)): see
                    `timescale`, which is absent for authorities elsewhere. The provider need not be registered here.""")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<IncomingPlacementResponse> record(@NotNull @Valid IncomingPlacementRequest request) {
        var recorded = service.record(request.childId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/notification")
    @RolesAllowed("CASES__INCOMING_PLACEMENT__RW")
    @Operation(
            operationId = "receiveIncomingPlacementNotice",
            summary = "Record that written notice of the placement was received",
            description = "Again if something was missing of it; the first day counts for the time limit.")
    public RestResponse<IncomingPlacementResponse> receiveNotice(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid IncomingNoticeRequest request) {
        return answer(service.receiveNotice(id, expected, request.receivedOn(), request.complete()));
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__INCOMING_PLACEMENT__RW")
    @Operation(operationId = "endIncomingPlacement", summary = "Record that a placement by another authority ended")
    public RestResponse<IncomingPlacementResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid IncomingPlacementEndRequest request) {
        return answer(service.end(id, expected, request.to()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__INCOMING_PLACEMENT__RO")
    @Operation(operationId = "getIncomingPlacement", summary = "Read a placement by another authority")
    public RestResponse<IncomingPlacementResponse> get(UUID id) {
        return answer(placements.get(id));
    }

    @GET
    @RolesAllowed("CASES__INCOMING_PLACEMENT__RO")
    @Operation(
            operationId = "listIncomingPlacements",
            summary = "List placements by other authorities, the earliest first")
    public Page<IncomingPlacementResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable String placingAuthority,
            @Parameter(description = "Only those that last on this day") @RestQuery @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return placements.list(childId, placingAuthority, on, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__INCOMING_PLACEMENT__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctIncomingPlacement", summary = "Correct a placement by another authority")
    public RestResponse<IncomingPlacementResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), IncomingPlacementDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__INCOMING_PLACEMENT__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidIncomingPlacement", summary = "Void a placement by another authority that never was")
    public RestResponse<IncomingPlacementResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__INCOMING_PLACEMENT__RO")
    @Operation(
            operationId = "getIncomingPlacementHistory",
            summary = "Every revision of a placement by another authority, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("incoming_placement", placements.get(id));
    }

    private RestResponse<IncomingPlacementResponse> answer(IncomingPlacement placement) {
        return Answers.ok(view(placement), placement.revision());
    }

    IncomingPlacementResponse view(IncomingPlacement placement) {
        WorkingDays calendar = calendars.of(placement.localAuthority());
        return IncomingPlacementResponse.of(placement, LocalDate.now(clock), calendar);
    }

    public record IncomingNoticeRequest(
            @Schema(description = "The day on which it was received") @NotNull
            LocalDate receivedOn,

            @Schema(description = "Whether all has come now that the regulations ask for with it") @NotNull
            Boolean complete) {}

    public record IncomingPlacementEndRequest(
            @Schema(description = "The day on which it held no more; not included") @NotNull
            LocalDate to) {}

    public record IncomingPlacementResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            @JsonUnwrapped IncomingPlacementDetails details,
            @Nullable Timescale timescale)
            implements AboutPersons {

        static IncomingPlacementResponse of(IncomingPlacement placement, LocalDate today, WorkingDays calendar) {
            LocalDate notifiedOn = placement.details().notifiedOn();
            return new IncomingPlacementResponse(
                    placement.id(),
                    placement.revision(),
                    placement.voided(),
                    placement.child().id(),
                    placement.details(),
                    placement
                            .duty()
                            .map(duty -> duty.timescale(notifiedOn, placement.voided(), today, calendar))
                            .orElse(null));
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
