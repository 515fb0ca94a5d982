package uk.safeguarding.cases.escalation;

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
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;

@Path("/v1/escalations")
@RunOnVirtualThread
@Tag(
        name = "Escalations",
        description = "Concerns that reviewing officers and chairs raise about a child's case, and how far up they go")
public class EscalationResource {

    private static final String PATH = "/v1/escalations";

    private final EscalationService service;
    private final EscalationRepository escalations;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    EscalationResource(
            EscalationService service,
            EscalationRepository escalations,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.escalations = escalations;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__ESCALATION__RW")
    @Operation(operationId = "raiseEscalation", summary = "Raise a concern about a child's case", description = """
                    It starts at the stage INFORMAL unless the stages are stated. Without a process version it is raised by the
                    authority's procedure of that day. What came of it may be stated at once, as a load does.""")
    @APIResponse(responseCode = "201", description = "Raised")
    public RestResponse<EscalationResponse> raise(@NotNull @Valid EscalationRequest request) {
        var recorded = service.raise(request.childId(), request.source(), request.raisedOn(), request::details);
        return Answers.recorded(PATH, recorded, this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__ESCALATION__RO")
    @Operation(operationId = "getEscalation", summary = "Read an escalation")
    public RestResponse<EscalationResponse> get(UUID id) {
        return answer(escalations.get(id));
    }

    @GET
    @RolesAllowed("CASES__ESCALATION__RO")
    @Operation(operationId = "listEscalations", summary = "List escalations, the earliest first")
    public Page<EscalationResponse> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Only those that have not ended, or only those that have") @RestQuery @Nullable
                    Boolean open,
            @BeanParam @Valid PageRequest page) {
        return escalations.list(childId, open, page).map(this::view);
    }

    @PUT
    @Path("/{id}/stage")
    @RolesAllowed("CASES__ESCALATION__RW")
    @Operation(
            operationId = "moveEscalation",
            summary = "Take an escalation to a higher stage",
            description = "Upwards only; a stage that is skipped is answered as a warning.")
    public RestResponse<EscalationResponse> move(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid StageRequest request) {
        return answer(service.move(id, expected, request.step()));
    }

    @PUT
    @Path("/{id}/cafcass-referral")
    @RolesAllowed("CASES__ESCALATION__RW")
    @Operation(
            operationId = "referEscalation",
            summary = "Record that the officer referred the case to Cafcass",
            description = "At any point, beside the ladder or after it (Children Act 1989 s25B(3)).")
    public RestResponse<EscalationResponse> refer(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CafcassReferralRequest request) {
        return answer(service.refer(id, expected, request.referredOn()));
    }

    @PUT
    @Path("/{id}/resolution")
    @RolesAllowed("CASES__ESCALATION__RW")
    @Operation(operationId = "resolveEscalation", summary = "Record how an escalation ended")
    public RestResponse<EscalationResponse> resolve(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid ResolutionRequest request) {
        return answer(service.resolve(id, expected, request.resolvedOn(), request.outcome(), request.impact()));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__ESCALATION__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctEscalation", summary = "Correct an escalation; its last days follow")
    public RestResponse<EscalationResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), EscalationDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__ESCALATION__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidEscalation", summary = "Void an escalation that never was")
    public RestResponse<EscalationResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__ESCALATION__RO")
    @Operation(operationId = "getEscalationHistory", summary = "Every revision of an escalation, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("escalation", escalations.get(id));
    }

    private RestResponse<EscalationResponse> answer(Escalation escalation) {
        return Answers.ok(view(escalation), escalation.revision());
    }

    EscalationResponse view(Escalation escalation) {
        return EscalationResponse.of(escalation, LocalDate.now(clock), calendars.of(escalation.localAuthority()));
    }

    public record StageRequest(
            @NotNull EscalationStage stage,

            @Schema(description = "The day on which it came there") @NotNull
            LocalDate on) {

        EscalationStep step() {
            return new EscalationStep(stage, on);
        }
    }

    public record CafcassReferralRequest(@NotNull LocalDate referredOn) {}

    public record ResolutionRequest(
            @NotNull LocalDate resolvedOn,
            @NotNull EscalationOutcome outcome,

            @Schema(description = "What came of it for the child, in the officer's words", maxLength = 4000)
            @Size(max = 4000)
            @Nullable
            String impact) {}
}
