package uk.safeguarding.cases.visit;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import uk.safeguarding.platform.record.Warning;

@Path("/v1/visits")
@RunOnVirtualThread
@Tag(name = "Visits", description = "Statutory visits to children in care, made or due")
public class VisitResource {

    private static final String PATH = "/v1/visits";

    private final VisitService service;
    private final VisitRepository visits;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    VisitResource(
            VisitService service,
            VisitRepository visits,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.visits = visits;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__VISIT__RW")
    @Operation(operationId = "recordVisit", summary = "Record a visit that was made", description = """
                    It takes the place of the visit that was due in the placement of that day, and the next one is scheduled
                    from it; one made before the last on record stands besides. Without a placement on record for that day it
                    is refused (`visit-without-placement`).""")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<VisitResponse> record(@NotNull @Valid VisitRequest request) {
        var recorded = service.recordMade(request.periodOfCareId(), request.outcome(), request.source());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/outcome")
    @RolesAllowed("CASES__VISIT__RW")
    @Operation(
            operationId = "recordVisitOutcome",
            summary = "Record that a visit was made",
            description = "Schedules the next visit in the placement. A late visit is recorded, never refused.")
    public RestResponse<VisitResponse> recordOutcome(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid VisitOutcomeRequest request) {
        return answer(service.make(id, expected, request.outcome(), request.source()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__VISIT__RO")
    @Operation(operationId = "getVisit", summary = "Read a visit")
    public RestResponse<VisitResponse> get(UUID id) {
        return answer(visits.get(id));
    }

    @GET
    @RolesAllowed("CASES__VISIT__RO")
    @Operation(operationId = "listVisits", summary = "List visits, the most urgent first")
    public Page<VisitResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable LocalDate dueBefore,
            @RestQuery @Nullable Boolean made,
            @BeanParam @Valid PageRequest page) {
        return visits.list(childId, dueBefore, made, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__VISIT__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctVisit", summary = "Correct a visit that was made; those after it are re-dated")
    public RestResponse<VisitResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id, expected, now -> corrections.merge(now, request.changes(), VisitOutcome.class), request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__VISIT__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidVisit",
            summary = "Void a visit that was not made after all; those after it are re-dated")
    public RestResponse<VisitResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__VISIT__RO")
    @Operation(operationId = "getVisitHistory", summary = "Every revision of a visit, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("visit", visits.get(id));
    }

    private RestResponse<VisitResponse> answer(Visit visit) {
        return Answers.ok(view(visit), visit.revision());
    }

    VisitResponse view(Visit visit) {
        return VisitResponse.of(visit, visit.timescale(LocalDate.now(clock), calendars.of(visit.localAuthority())));
    }

    public record VisitOutcomeRequest(
            @NotNull LocalDate visitedOn,
            @NotNull Boolean seen,

            @Schema(description = "Whether the child was spoken to alone; of a child who was seen only") @Nullable
            Boolean seenAlone,

            @Nullable Boolean bedroomSeen,

            @Schema(description = "Staff reference of the authority's representative", examples = "SW", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(description = "In the visitor's words", maxLength = 4000) @Size(max = 4000) @Nullable
            String notes,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        VisitOutcome outcome() {
            return new VisitOutcome(visitedOn, seen, seenAlone, bedroomSeen, staffId, notes);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record VisitRequest(
            @NotNull UUID periodOfCareId,
            @NotNull LocalDate visitedOn,
            @NotNull Boolean seen,

            @Schema(description = "Whether the child was spoken to alone; of a child who was seen only") @Nullable
            Boolean seenAlone,

            @Nullable Boolean bedroomSeen,

            @Schema(description = "Staff reference of the authority's representative", examples = "SW", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(description = "In the visitor's words", maxLength = 4000) @Size(max = 4000) @Nullable
            String notes,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        VisitOutcome outcome() {
            return new VisitOutcome(visitedOn, seen, seenAlone, bedroomSeen, staffId, notes);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record VisitResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,
            UUID placementId,
            @Nullable LocalDate fellAwayOn,
            @JsonUnwrapped @Nullable VisitOutcome outcome,
            List<Warning> warnings,
            Timescale timescale)
            implements AboutPersons {

        static VisitResponse of(Visit visit, Timescale timescale) {
            return new VisitResponse(
                    visit.id(),
                    visit.revision(),
                    visit.voided(),
                    visit.child().id(),
                    visit.periodOfCare().id(),
                    visit.placement().id(),
                    visit.fellAwayOn().orElse(null),
                    visit.outcome().orElse(null),
                    visit.warnings(),
                    timescale);
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
