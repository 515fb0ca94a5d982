package uk.safeguarding.cases.legalstatus;

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
import java.time.Clock;
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
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

@Path("/v1/legal-statuses")
@RunOnVirtualThread
@Tag(name = "Legal statuses", description = "Under what law a child is looked after, one after another without a gap")
public class LegalStatusResource {

    private static final String PATH = "/v1/legal-statuses";

    private final LegalStatusService service;
    private final LegalStatusRepository statuses;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Clock clock;

    LegalStatusResource(
            LegalStatusService service,
            LegalStatusRepository statuses,
            Corrections corrections,
            RecordHistory history,
            Clock clock) {
        this.service = service;
        this.statuses = statuses;
        this.corrections = corrections;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__LEGAL_STATUS__RW")
    @Operation(operationId = "startLegalStatus", summary = "Record that a legal status began", description = """
                    The first begins on the day the period of care starts. Each later one ends the one before it on the day it
                    begins, so that there is neither gap nor overlap; begun in the middle of one that has ended, it takes over
                    that one's end. The last ends with the period of care. An emergency protection order (L2) lasts 21 days at
                    most (`ssda903-362`), police protection (L1) 72 hours, counted as 3 days (`ssda903-361`), a child assessment
                    order (L3) 7 days (`ssda903-363`).""")
    @APIResponse(responseCode = "201", description = "Started")
    public RestResponse<LegalStatusResponse> start(@NotNull @Valid LegalStatusRequest request) {
        var recorded = service.start(request.periodOfCareId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__LEGAL_STATUS__RW")
    @Operation(operationId = "endLegalStatus", summary = "Record that a legal status ended")
    public RestResponse<LegalStatusResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.to()));
    }

    @PUT
    @Path("/{id}/revocation")
    @RolesAllowed("CASES__LEGAL_STATUS__RW")
    @Operation(
            operationId = "flagLegalStatusForRevocation",
            summary = "Record that an order should be revoked or discharged",
            description = "A care order (C1, C2), a placement order (E1) or a freeing order (D1); others end by "
                    + "themselves (`legal-status-not-revocable`).")
    public RestResponse<LegalStatusResponse> flag(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid RevocationRequest request) {
        return answer(service.flagForRevocation(id, expected, request.neededSince(), request.reason()));
    }

    @PUT
    @Path("/{id}/revocation-application")
    @RolesAllowed("CASES__LEGAL_STATUS__RW")
    @Operation(operationId = "recordRevocationApplication", summary = "Record that a revocation was applied for")
    public RestResponse<LegalStatusResponse> apply(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid RevocationApplicationRequest request) {
        return answer(service.applyForRevocation(id, expected, request.appliedOn()));
    }

    @PUT
    @Path("/{id}/revocation-order")
    @RolesAllowed("CASES__LEGAL_STATUS__RW")
    @Operation(
            operationId = "recordRevocationOrder",
            summary = "Record that the court revoked an order, which ends it on that day",
            description = "Where the next legal status has been recorded already, it must have begun on that day "
                    + "(`legal-status-ended-otherwise`).")
    public RestResponse<LegalStatusResponse> grant(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid RevocationOrderRequest request) {
        return answer(service.grantRevocation(id, expected, request.grantedOn()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__LEGAL_STATUS__RO")
    @Operation(operationId = "getLegalStatus", summary = "Read a legal status")
    public RestResponse<LegalStatusResponse> get(UUID id) {
        return answer(statuses.get(id));
    }

    @GET
    @RolesAllowed("CASES__LEGAL_STATUS__RO")
    @Operation(operationId = "listLegalStatuses", summary = "List legal statuses, the earliest first")
    public Page<LegalStatusResponse> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Only those that hold on this day") @RestQuery @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return statuses.list(childId, on, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__LEGAL_STATUS__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "correctLegalStatus",
            summary = "Correct a legal status; those beside it that touched it move with it")
    public RestResponse<LegalStatusResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), LegalStatusDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__LEGAL_STATUS__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidLegalStatus",
            summary = "Void a legal status that should never have been; the one before it takes its place")
    public RestResponse<LegalStatusResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__LEGAL_STATUS__RO")
    @Operation(operationId = "getLegalStatusHistory", summary = "Every revision of a legal status, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("legal_status", statuses.get(id));
    }

    private RestResponse<LegalStatusResponse> answer(LegalStatus status) {
        return Answers.ok(view(status), status.revision());
    }

    LegalStatusResponse view(LegalStatus status) {
        return LegalStatusResponse.of(status, LocalDate.now(clock));
    }

    public record LegalStatusRequest(
            @NotNull UUID periodOfCareId,
            @NotNull LegalStatusCode code,
            @NotNull LocalDate from,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        LegalStatusDetails details() {
            return new LegalStatusDetails(code, from, null);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record EndRequest(
            @Schema(description = "The day on which it held no more; not included") @NotNull
            LocalDate to) {}

    public record RevocationRequest(
            @Schema(description = "Since when it has been known that the order should be revoked") @NotNull
            LocalDate neededSince,

            @NotNull RevocationReason reason) {}

    public record RevocationApplicationRequest(
            @Schema(description = "The day on which the court was asked") @NotNull
            LocalDate appliedOn) {}

    public record RevocationOrderRequest(
            @Schema(description = "The day of the order that revoked it") @NotNull
            LocalDate grantedOn) {}

    public record LegalStatusResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,
            @JsonUnwrapped LegalStatusDetails details,
            List<Warning> warnings)
            implements AboutPersons {

        static LegalStatusResponse of(LegalStatus status, LocalDate today) {
            return new LegalStatusResponse(
                    status.id(),
                    status.revision(),
                    status.voided(),
                    status.child().id(),
                    status.periodOfCare().id(),
                    status.details(),
                    status.warnings(today));
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
