package uk.safeguarding.cases.placement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import uk.safeguarding.cases.periodofcare.PeriodOfCareDetails;
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

@Path("/v1/placements")
@RunOnVirtualThread
@Tag(name = "Placements", description = "Where a looked-after child is placed, one after another without a gap")
public class PlacementResource {

    private static final String PATH = "/v1/placements";

    private final PlacementService service;
    private final PlacementRepository placements;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Clock clock;

    PlacementResource(
            PlacementService service,
            PlacementRepository placements,
            Corrections corrections,
            RecordHistory history,
            Clock clock) {
        this.service = service;
        this.placements = placements;
        this.corrections = corrections;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__PLACEMENT__RW")
    @Operation(operationId = "startPlacement", summary = "Record that a child was placed", description = """
                    The first begins on the day the period of care starts and is not a temporary one (`ssda903-380`); each later
                    one ends the one before it on the day it begins; the last ends with the period of care and is not a
                    temporary one (`ssda903-381`). `T1` lasts 6 weeks at most (`ssda903-375`), `T3` 3 weeks
                    (`ssda903-376`), `T4` 7 days (`ssda903-379`). Codes are judged by the day: `H5`, `P2` and `Z1` to 31
                    March 2025, `K3` and `Z11` to `Z14` from 1 April 2025. Authority and distances are worked out from the
                    postcode when it is recorded and kept with the edition of the directory; those of an adoptive placement
                    (`A3` to `A6`) are confidential: its postcode is not kept and they are unknown. The visits that are due
                    follow from it (`/v1/visits`); `placedUnder` says under which exception the child was placed
                    (`placement-exception-not-of-type`).""")
    @APIResponse(responseCode = "201", description = "Started")
    public RestResponse<PlacementResponse> start(@NotNull @Valid PlacementRequest request) {
        var recorded =
                service.start(request.periodOfCareId(), request.source(), request.details(), request.reasonForChange());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__PLACEMENT__RW")
    @Operation(operationId = "endPlacement", summary = "Record that a placement ended")
    public RestResponse<PlacementResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.to(), request.reasonForChange()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__PLACEMENT__RO")
    @Operation(operationId = "getPlacement", summary = "Read a placement")
    public RestResponse<PlacementResponse> get(UUID id) {
        return answer(placements.get(id));
    }

    @GET
    @RolesAllowed("CASES__PLACEMENT__RO")
    @Operation(operationId = "listPlacements", summary = "List placements, the earliest first")
    public Page<PlacementResponse> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Only those that hold on this day") @RestQuery @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return placements.list(childId, on, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__PLACEMENT__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "correctPlacement",
            summary = "Correct a placement; those beside it that touched it move with it")
    public RestResponse<PlacementResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), PlacementDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__PLACEMENT__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidPlacement",
            summary = "Void a placement that should never have been; the one before it takes its place")
    public RestResponse<PlacementResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__PLACEMENT__RO")
    @Operation(operationId = "getPlacementHistory", summary = "Every revision of a placement, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("placement", placements.get(id));
    }

    private RestResponse<PlacementResponse> answer(Placement placement) {
        return Answers.ok(view(placement), placement.revision());
    }

    PlacementResponse view(Placement placement) {
        return PlacementResponse.of(placement, LocalDate.now(clock));
    }

    public record PlacementRequest(
            @NotNull UUID periodOfCareId,
            @NotNull LocalDate from,
            @NotNull PlacementType placementType,

            @Schema(description = "None for T0 to T3 and Z11 to Z14, else required") @Nullable
            Provider provider,

            @Schema(examples = "LE15 6AA", maxLength = 8) @Pattern(regexp = PeriodOfCareDetails.POSTCODE) @Nullable
            String postcode,

            @Schema(description = "Whether the carer changed with this move; true if left out") @Nullable
            Boolean carerChanged,

            @Schema(description = "Why the placement before ended; kept with that one (SSDA903 REASON_PLACE_CHANGE)")
            @Nullable
            ReasonForChange reasonForChange,

            @Schema(description = "Whether it is intended to last until the child is 18: fewer visits are due then")
            @Nullable
            Boolean intendedToLastTo18,

            @Schema(
                    description =
                            "Placed before assessment with a parent, or with a person approved for the time being")
            @Nullable
            PlacedUnder placedUnder,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        PlacementDetails details() {
            return new PlacementDetails(
                    from,
                    null,
                    placementType,
                    provider,
                    postcode,
                    carerChanged == null || carerChanged,
                    null,
                    intendedToLastTo18,
                    placedUnder);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record EndRequest(
            @Schema(description = "The day on which it held no more; not included") @NotNull
            LocalDate to,

            @Schema(description = "Why it ended, if the child moves on") @Nullable
            ReasonForChange reasonForChange) {}

    public record PlacementResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,
            @JsonUnwrapped PlacementDetails details,
            @JsonUnwrapped Location location,
            List<Warning> warnings)
            implements AboutPersons {

        static PlacementResponse of(Placement placement, LocalDate today) {
            return new PlacementResponse(
                    placement.id(),
                    placement.revision(),
                    placement.voided(),
                    placement.child().id(),
                    placement.periodOfCare().id(),
                    placement.details(),
                    placement.location(),
                    placement.warnings(today));
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
