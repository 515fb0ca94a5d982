package uk.safeguarding.conferences.conference;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.Policy;

@Path("/v1/conferences")
@RunOnVirtualThread
@Tag(name = "Conferences", description = "Child protection conferences: one meeting, a decision for each child")
public class ConferenceResource {

    private static final String PATH = "/v1/conferences";
    private static final String RECORD_OUTCOME = "recordConferenceOutcome";

    /// The view of the policy matrix that shows when and about whom a meeting is, and not what it decided.
    private static final String SCHEDULING_ONLY = "SCHEDULING";

    private final ConferenceService service;
    private final ConferenceRepository conferences;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Policy policy;
    private final Caller caller;
    private final Clock clock;

    ConferenceResource(
            ConferenceService service,
            ConferenceRepository conferences,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Policy policy,
            Caller caller,
            Clock clock) {
        this.service = service;
        this.conferences = conferences;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CONFERENCES__CONFERENCE__RW")
    @Operation(
            operationId = "scheduleConference",
            summary = "Schedule a conference, or record one that was held in the place of the one that is owed",
            description = "With an outcome, takes over the conference that is open for the children, and gives it the "
                    + "source; only who may record an outcome may send one. Without, schedules a conference that no "
                    + "enquiry has scheduled, such as a transfer in.")
    @APIResponse(responseCode = "201", description = "Scheduled, or recorded")
    public RestResponse<ConferenceResponse> schedule(@NotNull @Valid ConferenceRequest request) {
        return Answers.recorded(PATH, scheduledOrHeld(request), this::view);
    }

    @PUT
    @Path("/{id}/outcome")
    @RolesAllowed("CONFERENCES__CONFERENCE__RW")
    @Operation(
            operationId = RECORD_OUTCOME,
            summary = "Record that a conference was held, with a decision for each child",
            description = "Starts, continues or ends each child's plan and schedules the next review: the first within "
                    + "3 months, later ones within 6. Children who were not discussed get a conference of their own. "
                    + "A late conference is recorded, never refused.")
    public RestResponse<ConferenceResponse> recordOutcome(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid ConferenceOutcomeRequest request) {
        return answer(service.hold(id, expected, request.outcome(), request.source()));
    }

    @PUT
    @Path("/{id}/booking")
    @RolesAllowed("CONFERENCES__CONFERENCE__RW")
    @Operation(operationId = "bookConference", summary = "Book the meeting for a day; the last lawful day stays")
    public RestResponse<ConferenceResponse> book(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid BookingRequest request) {
        return answer(service.book(id, expected, request.bookedFor(), request.chairStaffId()));
    }

    @PUT
    @Path("/{id}/cancellation")
    @RolesAllowed("CONFERENCES__CONFERENCE__RW")
    @Operation(
            operationId = "cancelConference",
            summary = "Cancel a conference that is not needed",
            description = "It falls away unless its last day has passed. A review is owed while a plan is open.")
    public RestResponse<ConferenceResponse> cancel(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CancellationRequest request) {
        return answer(service.cancel(id, expected, request.cancelledOn()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__CONFERENCE__RO")
    @Operation(operationId = "getConference", summary = "Read a conference")
    public RestResponse<ConferenceResponse> get(UUID id) {
        return answer(conferences.get(id));
    }

    @GET
    @RolesAllowed("CONFERENCES__CONFERENCE__RO")
    @Operation(operationId = "listConferences", summary = "List conferences, the most urgent first")
    public Page<ConferenceResponse> list(
            @BeanParam @Valid ConferenceFilter filter, @BeanParam @Valid PageRequest page) {
        return conferences.list(filter, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CONFERENCES__CONFERENCE__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(
            operationId = "correctConference",
            summary = "Correct a held conference; plans and the next review follow",
            description = "Who was discussed and what was decided is put right by voiding the conference.")
    public RestResponse<ConferenceResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), ConferenceOutcome.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__CONFERENCE__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(
            operationId = "voidConference",
            summary = "Void a conference that was not held after all; its duty stands again")
    public RestResponse<ConferenceResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__CONFERENCE__RO")
    @Operation(operationId = "getConferenceHistory", summary = "Every revision of a conference, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("conference", conferences.get(id));
    }

    Recorded<Conference> scheduledOrHeld(ConferenceRequest request) {
        ConferenceOutcome outcome = request.outcome();
        if (outcome == null) {
            return service.schedule(
                    request.familyId(), request.kind(), request.clockStarted(), request.children(), request.source());
        }
        if (policy.admitting(RECORD_OUTCOME, caller.roles()).isEmpty()) {
            throw new Forbidden("forbidden", "Your role may not do this");
        }
        return service.recordHeld(
                request.familyId(), request.kind(), request.clockStarted(), outcome, request.source());
    }

    private RestResponse<ConferenceResponse> answer(Conference conference) {
        return Answers.ok(view(conference), conference.revision());
    }

    ConferenceResponse view(Conference conference) {
        ConferenceResponse whole =
                ConferenceResponse.of(conference, LocalDate.now(clock), calendars.of(conference.localAuthority()));
        return SCHEDULING_ONLY.equals(caller.fields()) ? whole.withoutDecisions() : whole;
    }
}
