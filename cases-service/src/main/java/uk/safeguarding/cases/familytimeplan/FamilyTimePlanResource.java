package uk.safeguarding.cases.familytimeplan;

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

@Path("/v1/family-time-plans")
@RunOnVirtualThread
@Tag(name = "Family time plans", description = "How children in care stay in touch with their families")
public class FamilyTimePlanResource {

    private static final String PATH = "/v1/family-time-plans";

    private final FamilyTimePlanService service;
    private final FamilyTimePlanRepository plans;
    private final Corrections corrections;
    private final RecordHistory history;

    FamilyTimePlanResource(
            FamilyTimePlanService service,
            FamilyTimePlanRepository plans,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.plans = plans;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__FAMILY_TIME_PLAN__RW")
    @Operation(
            operationId = "recordFamilyTimePlan",
            summary = "Record how a child stays in touch with somebody",
            description =
                    "It ends with the period of care unless it ends before. Nobody is named: who it is says `relation`.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<FamilyTimePlanResponse> record(@NotNull @Valid FamilyTimePlanRequest request) {
        var recorded = service.record(request.periodOfCareId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, FamilyTimePlanResponse::of);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__FAMILY_TIME_PLAN__RW")
    @Operation(operationId = "endFamilyTimePlan", summary = "Record that a family time plan ended")
    public RestResponse<FamilyTimePlanResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.to()));
    }

    @PUT
    @Path("/{id}/review")
    @RolesAllowed("CASES__FAMILY_TIME_PLAN__RW")
    @Operation(
            operationId = "reviewFamilyTimePlan",
            summary = "Record that a family time plan was reviewed, and what stands in its way")
    public RestResponse<FamilyTimePlanResponse> review(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid PlanReview request) {
        return answer(service.review(id, expected, request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__FAMILY_TIME_PLAN__RO")
    @Operation(operationId = "getFamilyTimePlan", summary = "Read a family time plan")
    public RestResponse<FamilyTimePlanResponse> get(UUID id) {
        return answer(plans.get(id));
    }

    @GET
    @RolesAllowed("CASES__FAMILY_TIME_PLAN__RO")
    @Operation(operationId = "listFamilyTimePlans", summary = "List IRO plans, the earliest first")
    public Page<FamilyTimePlanResponse> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Only those that hold on this day") @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable FamilyTimeKind kind,
            @Parameter(description = "Whether the last review found an issue") @RestQuery @Nullable Boolean withIssue,
            @BeanParam @Valid PageRequest page) {
        return plans.list(childId, on, kind, withIssue, page).map(FamilyTimePlanResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__FAMILY_TIME_PLAN__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctFamilyTimePlan", summary = "Correct a family time plan")
    public RestResponse<FamilyTimePlanResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), FamilyTimePlanDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__FAMILY_TIME_PLAN__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidFamilyTimePlan", summary = "Void a family time plan that never was")
    public RestResponse<FamilyTimePlanResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__FAMILY_TIME_PLAN__RO")
    @Operation(
            operationId = "getFamilyTimePlanHistory",
            summary = "Every revision of a family time plan, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("family_time_plan", plans.get(id));
    }

    private static RestResponse<FamilyTimePlanResponse> answer(FamilyTimePlan plan) {
        return Answers.ok(FamilyTimePlanResponse.of(plan), plan.revision());
    }

    public record FamilyTimePlanRequest(
            @NotNull UUID periodOfCareId,

            @Schema(description = "Who the child is in touch with") @NotNull
            Relation relation,

            @NotNull FamilyTimeKind kind,

            @Schema(description = "Of each plan but one that they are not in touch (NONE)") @Nullable
            Frequency frequency,

            @Schema(description = "Whether somebody is there when they meet; of DIRECT only") @Nullable
            Boolean supervised,

            @Schema(description = "Whether it follows an order of a court") @NotNull
            Boolean orderedByCourt,

            @Schema(description = "The first day") @NotNull LocalDate from,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        FamilyTimePlanDetails details() {
            return FamilyTimePlanDetails.fresh(relation, kind, frequency, supervised, orderedByCourt, from);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record EndRequest(
            @Schema(description = "The day on which it held no more; not included") @NotNull
            LocalDate to) {}

    public record FamilyTimePlanResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,
            @JsonUnwrapped FamilyTimePlanDetails details)
            implements AboutPersons {

        static FamilyTimePlanResponse of(FamilyTimePlan plan) {
            return new FamilyTimePlanResponse(
                    plan.id(),
                    plan.revision(),
                    plan.voided(),
                    plan.child().id(),
                    plan.periodOfCare().id(),
                    plan.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
