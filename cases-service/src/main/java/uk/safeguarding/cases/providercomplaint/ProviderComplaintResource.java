package uk.safeguarding.cases.providercomplaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
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
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/provider-complaints")
@RunOnVirtualThread
@Tag(name = "Provider complaints", description = "Complaints of the authority to providers of placements")
public class ProviderComplaintResource {

    private static final String PATH = "/v1/provider-complaints";

    private final ProviderComplaintService service;
    private final ProviderComplaintRepository complaints;
    private final Corrections corrections;
    private final RecordHistory history;

    ProviderComplaintResource(
            ProviderComplaintService service,
            ProviderComplaintRepository complaints,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.complaints = complaints;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RW")
    @Operation(
            operationId = "recordProviderComplaint",
            summary = "Record that somebody complained of a provider",
            description = "In codes alone: neither who complained nor a child is named.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ProviderComplaintResponse> record(@NotNull @Valid ProviderComplaintRequest request) {
        var recorded = service.record(request.placementProviderId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, ProviderComplaintResponse::of);
    }

    @PUT
    @Path("/{id}/outcome")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RW")
    @Operation(operationId = "concludeProviderComplaint", summary = "Record how a complaint about a provider ended")
    public RestResponse<ProviderComplaintResponse> conclude(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid OutcomeRequest request) {
        return answer(service.conclude(id, expected, request.outcome(), request.concludedOn()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(operationId = "getProviderComplaint", summary = "Read a complaint about a provider")
    public RestResponse<ProviderComplaintResponse> get(UUID id) {
        return answer(complaints.get(id));
    }

    @GET
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(operationId = "listProviderComplaints", summary = "List complaints about providers, the earliest first")
    public Page<ProviderComplaintResponse> list(
            @RestQuery @Nullable UUID placementProviderId,
            @RestQuery @Nullable Complainant complainant,
            @RestQuery @Nullable ComplaintOutcome outcome,
            @Parameter(description = "Whether it has not ended") @RestQuery @Nullable Boolean open,
            @BeanParam @Valid PageRequest page) {
        return complaints
                .list(placementProviderId, complainant, outcome, open, page)
                .map(ProviderComplaintResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__PLACEMENT_PROVIDER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctProviderComplaint", summary = "Correct a complaint about a provider")
    public RestResponse<ProviderComplaintResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), ProviderComplaintDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__PLACEMENT_PROVIDER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidProviderComplaint", summary = "Void a complaint about a provider that never was")
    public RestResponse<ProviderComplaintResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(
            operationId = "getProviderComplaintHistory",
            summary = "Every revision of a complaint about a provider, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("provider_complaint", complaints.get(id));
    }

    private static RestResponse<ProviderComplaintResponse> answer(ProviderComplaint complaint) {
        return Answers.ok(ProviderComplaintResponse.of(complaint), complaint.revision());
    }

    public record ProviderComplaintRequest(
            @NotNull UUID placementProviderId,
            @NotNull LocalDate receivedOn,

            @Schema(description = "Who complained, as what they are and never by name") @NotNull
            Complainant complainant,

            @NotEmpty @Size(max = 10) @Schema(maxItems = 10) List<@NotNull ComplaintTheme> themes,

            @Schema(description = "How it ended, with `concludedOn`; left out while it is open") @Nullable
            ComplaintOutcome outcome,

            @Nullable LocalDate concludedOn,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ProviderComplaintDetails details() {
            return new ProviderComplaintDetails(receivedOn, complainant, themes, outcome, concludedOn);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    @Schema(name = "ProviderComplaintOutcomeRequest")
    public record OutcomeRequest(
            @NotNull ComplaintOutcome outcome,

            @Schema(description = "The day on which it ended") @NotNull
            LocalDate concludedOn) {}

    public record ProviderComplaintResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID placementProviderId,
            @JsonUnwrapped ProviderComplaintDetails details) {

        static ProviderComplaintResponse of(ProviderComplaint complaint) {
            return new ProviderComplaintResponse(
                    complaint.id(),
                    complaint.revision(),
                    complaint.voided(),
                    complaint.placementProvider().id(),
                    complaint.details());
        }
    }
}
