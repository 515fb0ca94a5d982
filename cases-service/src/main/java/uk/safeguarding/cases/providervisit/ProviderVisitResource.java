package uk.safeguarding.cases.providervisit;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
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

@Path("/v1/provider-visits")
@RunOnVirtualThread
@Tag(name = "Provider visits", description = "Visits of the authority to providers of placements")
public class ProviderVisitResource {

    private static final String PATH = "/v1/provider-visits";

    private final ProviderVisitService service;
    private final ProviderVisitRepository visits;
    private final Corrections corrections;
    private final RecordHistory history;

    ProviderVisitResource(
            ProviderVisitService service,
            ProviderVisitRepository visits,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.visits = visits;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RW")
    @Operation(
            operationId = "recordProviderVisit",
            summary = "Record a visit to a provider and what it found",
            description = "In codes alone: what was seen of one child belongs to that child's record.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ProviderVisitResponse> record(@NotNull @Valid ProviderVisitRequest request) {
        var recorded = service.record(request.placementProviderId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/completion")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RW")
    @Operation(
            operationId = "completeProviderVisit",
            summary = "Record that what a visit to a provider found was put right",
            description = "By who found so, on which day. What is late is recorded, never refused.")
    public RestResponse<ProviderVisitResponse> complete(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid ActionsDoneRequest request) {
        return answer(service.complete(id, expected, request.actionsDoneOn(), request.actionsCheckedBy()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(operationId = "getProviderVisit", summary = "Read a visit to a provider")
    public RestResponse<ProviderVisitResponse> get(UUID id) {
        return answer(visits.get(id));
    }

    @GET
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(operationId = "listProviderVisits", summary = "List visits to providers, the earliest first")
    public Page<ProviderVisitResponse> list(
            @RestQuery @Nullable UUID placementProviderId,
            @RestQuery @Nullable ProviderVisitPurpose purpose,
            @RestQuery @Nullable ProviderVisitOutcome outcome,
            @BeanParam @Valid PageRequest page) {
        return visits.list(placementProviderId, purpose, outcome, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__PLACEMENT_PROVIDER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctProviderVisit", summary = "Correct a visit to a provider")
    public RestResponse<ProviderVisitResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), ProviderVisitDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__PLACEMENT_PROVIDER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidProviderVisit", summary = "Void a visit to a provider that never was")
    public RestResponse<ProviderVisitResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(
            operationId = "getProviderVisitHistory",
            summary = "Every revision of a visit to a provider, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("provider_visit", visits.get(id));
    }

    private RestResponse<ProviderVisitResponse> answer(ProviderVisit visit) {
        return Answers.ok(view(visit), visit.revision());
    }

    ProviderVisitResponse view(ProviderVisit visit) {
        return ProviderVisitResponse.of(visit, service.actions(visit));
    }

    public record ProviderVisitRequest(
            @NotNull UUID placementProviderId,
            @NotNull LocalDate visitedOn,

            @Schema(description = "Whether the provider knew of it beforehand") @NotNull
            Boolean announced,

            @NotNull ProviderVisitPurpose purpose,
            @NotNull ProviderVisitOutcome outcome,

            @Schema(
                    description =
                            "The last day for the provider to put right what was found; of ACTIONS_REQUIRED always")
            @Nullable
            LocalDate actionsDueOn,

            @Schema(description = "The day on which the authority found it put right") @Nullable
            LocalDate actionsDoneOn,

            @Schema(
                    description = "Staff reference of who found it put right; of actions that are done",
                    examples = "QUALITY-ASSURANCE-MANAGER",
                    maxLength = 40)
            @Size(min = 1, max = 40)
            @Nullable
            String actionsCheckedBy,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ProviderVisitDetails details() {
            return new ProviderVisitDetails(
                    visitedOn, announced, purpose, outcome, actionsDueOn, actionsDoneOn, actionsCheckedBy);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ActionsDoneRequest(
            @Schema(description = "The day on which the authority found it put right") @NotNull
            LocalDate actionsDoneOn,

            @Schema(
                    description = "Staff reference of who found it put right",
                    examples = "QUALITY-ASSURANCE-MANAGER",
                    maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String actionsCheckedBy) {}

    public record ProviderVisitResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID placementProviderId,

            @Schema(description = "How it stands that the provider puts right what was found") @Nullable
            Timescale timescale,

            @JsonUnwrapped ProviderVisitDetails details) {

        static ProviderVisitResponse of(ProviderVisit visit, @Nullable Timescale timescale) {
            return new ProviderVisitResponse(
                    visit.id(),
                    visit.revision(),
                    visit.voided(),
                    visit.placementProvider().id(),
                    timescale,
                    visit.details());
        }
    }
}
