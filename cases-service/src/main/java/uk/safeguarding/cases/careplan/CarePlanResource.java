package uk.safeguarding.cases.careplan;

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
import uk.safeguarding.platform.record.Source;

@Path("/v1/care-plans")
@RunOnVirtualThread
@Tag(name = "Care plans", description = "Plans for the care of looked-after children, prepared or due")
public class CarePlanResource {

    private static final String PATH = "/v1/care-plans";

    private final CarePlanService service;
    private final CarePlanRepository plans;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    CarePlanResource(
            CarePlanService service,
            CarePlanRepository plans,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.plans = plans;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__CARE_PLAN__RW")
    @Operation(operationId = "recordCarePlan", summary = "Record a care plan that was prepared", description = """
                    It is the plan that was longest due on that day, or one revised between reviews; the current plan before it
                    is superseded. What it lacks of the contents that the law asks for is answered as `warnings`.""")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<CarePlanResponse> record(@NotNull @Valid CarePlanRequest request) {
        var recorded = service.recordPrepared(request.periodOfCareId(), request.outcome(), request.source());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/outcome")
    @RolesAllowed("CASES__CARE_PLAN__RW")
    @Operation(
            operationId = "recordCarePlanOutcome",
            summary = "Record that a care plan was prepared",
            description = "The current plan before it is superseded. A late plan is recorded, never refused.")
    public RestResponse<CarePlanResponse> recordOutcome(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CarePlanOutcomeRequest request) {
        return answer(service.prepare(id, expected, request.outcome(), request.source()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__CARE_PLAN__RO")
    @Operation(operationId = "getCarePlan", summary = "Read a care plan")
    public RestResponse<CarePlanResponse> get(UUID id) {
        return answer(plans.get(id));
    }

    @GET
    @RolesAllowed("CASES__CARE_PLAN__RO")
    @Operation(operationId = "listCarePlans", summary = "List care plans, the most urgent first")
    public Page<CarePlanResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable LocalDate dueBefore,
            @RestQuery @Nullable Boolean prepared,
            @Parameter(description = "Whether no other plan took its place") @RestQuery @Nullable Boolean current,
            @BeanParam @Valid PageRequest page) {
        return plans.list(childId, dueBefore, prepared, current, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__CARE_PLAN__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctCarePlan", summary = "Correct a care plan that was prepared")
    public RestResponse<CarePlanResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), CarePlanOutcome.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__CARE_PLAN__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidCarePlan",
            summary = "Void a care plan that was not prepared after all; its duty stands again")
    public RestResponse<CarePlanResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__CARE_PLAN__RO")
    @Operation(operationId = "getCarePlanHistory", summary = "Every revision of a care plan, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("care_plan", plans.get(id));
    }

    private RestResponse<CarePlanResponse> answer(CarePlan plan) {
        return Answers.ok(view(plan), plan.revision());
    }

    CarePlanResponse view(CarePlan plan) {
        return CarePlanResponse.of(plan, plan.timescale(LocalDate.now(clock), calendars.of(plan.localAuthority())));
    }

    public record CarePlanOutcomeRequest(
            @Schema(description = "The day from which it is the child's plan") @NotNull
            LocalDate preparedOn,

            @Schema(description = "The long-term plan; left out while it is not settled") @Nullable
            PermanencePlan permanencePlan,

            @NotNull Boolean healthPlan,
            @NotNull Boolean personalEducationPlan,
            @NotNull Boolean familyTime,
            @NotNull Boolean placementPlan,

            @Schema(description = "Staff reference of who prepared it", examples = "SW", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        CarePlanOutcome outcome() {
            return new CarePlanOutcome(
                    preparedOn, permanencePlan, healthPlan, personalEducationPlan, familyTime, placementPlan, staffId);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record CarePlanRequest(
            @NotNull UUID periodOfCareId,

            @Schema(description = "The day from which it is the child's plan") @NotNull
            LocalDate preparedOn,

            @Schema(description = "The long-term plan; left out while it is not settled") @Nullable
            PermanencePlan permanencePlan,

            @NotNull Boolean healthPlan,
            @NotNull Boolean personalEducationPlan,
            @NotNull Boolean familyTime,
            @NotNull Boolean placementPlan,

            @Schema(description = "Staff reference of who prepared it", examples = "SW", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        CarePlanOutcome outcome() {
            return new CarePlanOutcome(
                    preparedOn, permanencePlan, healthPlan, personalEducationPlan, familyTime, placementPlan, staffId);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }
}
