package uk.safeguarding.conferences.plan;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Warning;
import uk.safeguarding.conferences.conference.AbuseCategory;
import uk.safeguarding.conferences.conference.Conference;
import uk.safeguarding.conferences.conference.ConferenceRepository;
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

@Path("/v1/child-protection-plans")
@RunOnVirtualThread
@Tag(
        name = "Child protection plans",
        description = "Plans that conferences decided on; they start on the conference's day, by its outcome")
public class PlanResource {

    private final PlanService service;
    private final PlanRepository plans;
    private final ConferenceRepository conferences;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    PlanResource(
            PlanService service,
            PlanRepository plans,
            ConferenceRepository conferences,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.plans = plans;
        this.conferences = conferences;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__CHILD_PROTECTION_PLAN__RO")
    @Operation(operationId = "getChildProtectionPlan", summary = "Read a plan, with the review that is owed")
    public RestResponse<PlanResponse> get(UUID id) {
        return answer(plans.get(id));
    }

    @GET
    @RolesAllowed("CONFERENCES__CHILD_PROTECTION_PLAN__RO")
    @Operation(operationId = "listChildProtectionPlans", summary = "List plans, the earliest first")
    public Page<PlanResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable LocalDate openOn,
            @BeanParam @Valid PageRequest page) {
        return listed(childId, openOn, page);
    }

    Page<PlanResponse> listed(@Nullable UUID childId, @Nullable LocalDate openOn, PageRequest page) {
        Page<ChildProtectionPlan> found = plans.list(childId, openOn, page);
        Map<UUID, Conference> owed = conferences.reviewsOwed(
                found.data().stream().map(plan -> plan.child().id()).toList());
        return found.map(plan -> view(plan, owed));
    }

    @POST
    @Path("/{id}/category-changes")
    @RolesAllowed("CONFERENCES__CHILD_PROTECTION_PLAN__RW")
    @Operation(
            operationId = "changeChildProtectionPlanCategory",
            summary = "Record that the category of abuse changed between conferences")
    public RestResponse<PlanResponse> changeCategory(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CategoryFrom request) {
        return answer(service.changeCategory(id, expected, request.category(), request.from()));
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CONFERENCES__CHILD_PROTECTION_PLAN__RW")
    @Operation(
            operationId = "endChildProtectionPlan",
            summary = "Record that a plan ended other than by a review conference",
            description =
                    "The review that is owed falls away unless its last day has passed; what was overdue stays so.")
    public RestResponse<PlanResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.endedOn(), request.endReason()));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CONFERENCES__CHILD_PROTECTION_PLAN__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "correctChildProtectionPlan", summary = "Correct a plan; the review that is owed follows")
    public RestResponse<PlanResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id, expected, now -> corrections.merge(now, request.changes(), PlanDetails.class), request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__CHILD_PROTECTION_PLAN__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "voidChildProtectionPlan", summary = "Void a plan that should never have been")
    public RestResponse<PlanResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__CHILD_PROTECTION_PLAN__RO")
    @Operation(operationId = "getChildProtectionPlanHistory", summary = "Every revision of a plan, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("child_protection_plan", plans.get(id));
    }

    private RestResponse<PlanResponse> answer(ChildProtectionPlan plan) {
        var owed = conferences.reviewsOwed(List.of(plan.child().id()));
        return Answers.ok(view(plan, owed), plan.revision());
    }

    private PlanResponse view(ChildProtectionPlan plan, Map<UUID, Conference> owed) {
        UUID childId = plan.child().id();
        Conference review = plan.endedOn() == null && !plan.voided() ? owed.get(childId) : null;
        Timescale timescale = review == null
                ? null
                : review.part(childId)
                        .map(part ->
                                part.standing(null, false, LocalDate.now(clock), calendars.of(plan.localAuthority())))
                        .orElse(null);
        return new PlanResponse(
                plan.id(),
                plan.revision(),
                plan.voided(),
                childId,
                plan.startedBy().id(),
                plan.startedOn(),
                plan.endedOn(),
                plan.endReason(),
                plan.initialCategory(),
                plan.latestCategory(),
                plan.details().categoryChanges(),
                plan.previousPlans(),
                review == null ? null : review.id(),
                timescale,
                plan.warnings());
    }

    public record EndRequest(
            @NotNull LocalDate endedOn, @NotNull EndReason endReason) {}

    public record PlanResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,

            @Schema(description = "The conference that decided on the plan")
            UUID conferenceId,

            @Schema(description = "First day, that of the conference (census rule 2885)")
            LocalDate startedOn,

            @Schema(description = "Day on which the plan was no longer open") @Nullable
            LocalDate endedOn,

            @Nullable EndReason endReason,
            AbuseCategory initialCategory,
            AbuseCategory latestCategory,

            @Schema(description = "Changes after the initial category, the earliest first", maxItems = 50)
            List<CategoryFrom> categoryChanges,

            @Schema(description = "Plans the child had before (census rule 8730)", minimum = "0", maximum = "1000")
            int previousPlans,

            @Schema(description = "The review conference that is owed") @Nullable
            UUID nextReviewId,

            @Schema(description = "How the review that is owed stands; absent when none is") @Nullable
            Timescale timescale,

            @Schema(description = "What the census frowns on", maxItems = 10)
            List<Warning> warnings)
            implements AboutPersons {

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
