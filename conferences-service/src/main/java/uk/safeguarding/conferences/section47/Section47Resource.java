package uk.safeguarding.conferences.section47;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Warning;
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
import uk.safeguarding.platform.record.Source;

@Path("/v1/section-47-enquiries")
@RunOnVirtualThread
@Tag(name = "Section 47 enquiries", description = "Enquiries about a child under section 47 of the Children Act 1989")
public class Section47Resource {

    private static final String PATH = "/v1/section-47-enquiries";

    private final Section47Service service;
    private final Section47Repository enquiries;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    Section47Resource(
            Section47Service service,
            Section47Repository enquiries,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.enquiries = enquiries;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CONFERENCES__SECTION_47_ENQUIRY__RW")
    @Operation(
            operationId = "startSection47Enquiry",
            summary = "Start an enquiry about a child, which a strategy discussion initiated",
            description = "Schedules the initial conference within 15 working days of that strategy discussion, "
                    + "together with the conference of the child's siblings if one is open.")
    @APIResponse(responseCode = "201", description = "Started")
    public RestResponse<Section47Response> start(@NotNull @Valid Section47Request request) {
        var recorded =
                service.start(request.strategyDiscussionId(), request.childId(), request.startedOn(), request.source());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/conclusion")
    @RolesAllowed("CONFERENCES__SECTION_47_ENQUIRY__RW")
    @Operation(
            operationId = "concludeSection47Enquiry",
            summary = "Record what the enquiry led to",
            description = "Without a conference, the one scheduled falls away unless its last day has passed.")
    public RestResponse<Section47Response> conclude(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid ConclusionRequest request) {
        return answer(service.conclude(id, expected, request.concludedOn(), request.outcome()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__SECTION_47_ENQUIRY__RO")
    @Operation(operationId = "getSection47Enquiry", summary = "Read a section 47 enquiry")
    public RestResponse<Section47Response> get(UUID id) {
        return answer(enquiries.get(id));
    }

    @GET
    @RolesAllowed("CONFERENCES__SECTION_47_ENQUIRY__RO")
    @Operation(operationId = "listSection47Enquiries", summary = "List section 47 enquiries, the earliest first")
    public Page<Section47Response> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable UUID strategyDiscussionId,
            @RestQuery @Nullable Boolean open,
            @BeanParam @Valid PageRequest page) {
        return listed(childId, strategyDiscussionId, open, page);
    }

    Page<Section47Response> listed(
            @Nullable UUID childId, @Nullable UUID strategyDiscussionId, @Nullable Boolean open, PageRequest page) {
        Page<Section47Enquiry> found = enquiries.list(childId, strategyDiscussionId, open, page);
        Map<UUID, LocalDate> held = enquiries.conferencesHeld(
                found.data().stream().map(Section47Enquiry::id).toList());
        return found.map(enquiry -> view(enquiry, held));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CONFERENCES__SECTION_47_ENQUIRY__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "correctSection47Enquiry", summary = "Correct an enquiry; its conference follows")
    public RestResponse<Section47Response> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), Section47Details.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__SECTION_47_ENQUIRY__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "voidSection47Enquiry", summary = "Void an enquiry, and the conference not yet held on it")
    public RestResponse<Section47Response> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__SECTION_47_ENQUIRY__RO")
    @Operation(operationId = "getSection47EnquiryHistory", summary = "Every revision of a section 47 enquiry")
    public RecordHistory.History history(UUID id) {
        return history.of("section_47_enquiry", enquiries.get(id));
    }

    private RestResponse<Section47Response> answer(Section47Enquiry enquiry) {
        return Answers.ok(view(enquiry), enquiry.revision());
    }

    private Section47Response view(Section47Enquiry enquiry) {
        return view(enquiry, enquiries.conferencesHeld(List.of(enquiry.id())));
    }

    private Section47Response view(Section47Enquiry enquiry, Map<UUID, LocalDate> held) {
        LocalDate today = LocalDate.now(clock);
        WorkingDays calendar = calendars.of(enquiry.localAuthority());
        LocalDate conference = held.get(enquiry.id());
        return new Section47Response(
                enquiry.id(),
                enquiry.revision(),
                enquiry.voided(),
                enquiry.child().id(),
                enquiry.strategyDiscussion().id(),
                enquiry.details(),
                enquiry.conferenceDueOn(),
                conference,
                enquiry.timescale(conference, today, calendar),
                enquiry.warnings(conference, today, calendar));
    }

    public record Section47Request(
            @NotNull UUID strategyDiscussionId,
            @NotNull UUID childId,
            @NotNull LocalDate startedOn,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ConclusionRequest(
            @NotNull LocalDate concludedOn, @NotNull Section47Outcome outcome) {}

    public record Section47Response(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID strategyDiscussionId,
            @JsonUnwrapped Section47Details details,

            @Schema(description = "Last day for the initial conference, should there be one")
            LocalDate conferenceDueOn,

            @Schema(description = "Day of the initial conference") @Nullable
            LocalDate conferenceHeldOn,

            Timescale timescale,

            @Schema(description = "Queries of the census that the enquiry would raise", maxItems = 10)
            List<Warning> warnings)
            implements AboutPersons {

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
