package uk.safeguarding.cases.personaleducationplan;

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
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/personal-education-plans")
@RunOnVirtualThread
@Tag(name = "Personal education plans", description = "PEPs of looked-after children")
public class PersonalEducationPlanResource {

    private static final String PATH = "/v1/personal-education-plans";

    private final PersonalEducationPlanService service;
    private final PersonalEducationPlanRepository plans;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    PersonalEducationPlanResource(
            PersonalEducationPlanService service,
            PersonalEducationPlanRepository plans,
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
    @RolesAllowed("CASES__PERSONAL_EDUCATION_PLAN__RW")
    @Operation(
            operationId = "initiatePersonalEducationPlan",
            summary = "Record that work on a personal education plan began",
            description = """
                    The first plan of a period of care is due 10 working days after the child became looked after (the
                    authority's procedure may say otherwise), so that it is there for the first review.""")
    @APIResponse(responseCode = "201", description = "Initiated")
    public RestResponse<PersonalEducationPlanResponse> initiate(@NotNull @Valid PersonalEducationPlanRequest request) {
        var recorded = service.initiate(request.periodOfCareId(), request.source(), request.initiatedOn());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/completion")
    @RolesAllowed("CASES__PERSONAL_EDUCATION_PLAN__RW")
    @Operation(
            operationId = "completePersonalEducationPlan",
            summary = "Record that a personal education plan was completed",
            description =
                    "From that day it is current, and the one before is not. A late plan is recorded, never refused.")
    public RestResponse<PersonalEducationPlanResponse> complete(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CompletionRequest request) {
        return answer(service.complete(id, expected, request.completedOn()));
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__PERSONAL_EDUCATION_PLAN__RW")
    @Operation(operationId = "endPersonalEducationPlan", summary = "Record that a plan is current no more")
    public RestResponse<PersonalEducationPlanResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.currentUntil()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__PERSONAL_EDUCATION_PLAN__RO")
    @Operation(operationId = "getPersonalEducationPlan", summary = "Read a personal education plan")
    public RestResponse<PersonalEducationPlanResponse> get(UUID id) {
        return answer(plans.get(id));
    }

    @GET
    @RolesAllowed("CASES__PERSONAL_EDUCATION_PLAN__RO")
    @Operation(
            operationId = "listPersonalEducationPlans",
            summary = "List personal education plans, the earliest first")
    public Page<PersonalEducationPlanResponse> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Only those that are current on this day") @RestQuery @Nullable
                    LocalDate currentOn,
            @BeanParam @Valid PageRequest page) {
        return plans.list(childId, currentOn, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__PERSONAL_EDUCATION_PLAN__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctPersonalEducationPlan", summary = "Correct a personal education plan")
    public RestResponse<PersonalEducationPlanResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), PersonalEducationPlanDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__PERSONAL_EDUCATION_PLAN__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidPersonalEducationPlan",
            summary = "Void a personal education plan that should never have been")
    public RestResponse<PersonalEducationPlanResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__PERSONAL_EDUCATION_PLAN__RO")
    @Operation(
            operationId = "getPersonalEducationPlanHistory",
            summary = "Every revision of a personal education plan, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("personal_education_plan", plans.get(id));
    }

    private RestResponse<PersonalEducationPlanResponse> answer(PersonalEducationPlan plan) {
        return Answers.ok(view(plan), plan.revision());
    }

    PersonalEducationPlanResponse view(PersonalEducationPlan plan) {
        LocalDate today = LocalDate.now(clock);
        var calendar = calendars.of(plan.localAuthority());
        return PersonalEducationPlanResponse.of(
                plan,
                plan.duty().map(duty -> duty.timescale(plan, today, calendar)).orElse(null));
    }

    public record PersonalEducationPlanRequest(
            @NotNull UUID periodOfCareId,
            @NotNull LocalDate initiatedOn,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record CompletionRequest(@NotNull LocalDate completedOn) {}

    public record EndRequest(
            @Schema(description = "The day from which it was current no more; not included") @NotNull
            LocalDate currentUntil) {}

    public record PersonalEducationPlanResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,
            @JsonUnwrapped PersonalEducationPlanDetails details,
            @Nullable Timescale timescale)
            implements AboutPersons {

        static PersonalEducationPlanResponse of(PersonalEducationPlan plan, @Nullable Timescale timescale) {
            return new PersonalEducationPlanResponse(
                    plan.id(),
                    plan.revision(),
                    plan.voided(),
                    plan.child().id(),
                    plan.periodOfCare().id(),
                    plan.details(),
                    timescale);
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
