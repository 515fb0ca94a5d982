package uk.safeguarding.cases.educationplacement;

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

@Path("/v1/education-placements")
@RunOnVirtualThread
@Tag(name = "Education placements", description = "Where a child is at school, in early education or in training")
public class EducationPlacementResource {

    private static final String PATH = "/v1/education-placements";

    private final EducationPlacementService service;
    private final EducationPlacementRepository placements;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Clock clock;

    EducationPlacementResource(
            EducationPlacementService service,
            EducationPlacementRepository placements,
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
    @RolesAllowed("CASES__EDUCATION_PLACEMENT__RW")
    @Operation(
            operationId = "startEducationPlacement",
            summary = "Record that a child started at a school or other provision",
            description = """
                    Ends the one before it on that day. It does not depend on a period of care: a child's school does not end
                    with it.""")
    @APIResponse(responseCode = "201", description = "Started")
    public RestResponse<EducationPlacementResponse> start(@NotNull @Valid EducationPlacementRequest request) {
        var recorded = service.start(request.childId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__EDUCATION_PLACEMENT__RW")
    @Operation(operationId = "endEducationPlacement", summary = "Record that an education placement ended")
    public RestResponse<EducationPlacementResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.to()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__EDUCATION_PLACEMENT__RO")
    @Operation(operationId = "getEducationPlacement", summary = "Read an education placement")
    public RestResponse<EducationPlacementResponse> get(UUID id) {
        return answer(placements.get(id));
    }

    @GET
    @RolesAllowed("CASES__EDUCATION_PLACEMENT__RO")
    @Operation(operationId = "listEducationPlacements", summary = "List education placements, the earliest first")
    public Page<EducationPlacementResponse> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Only those that hold on this day") @RestQuery @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return placements.list(childId, on, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__EDUCATION_PLACEMENT__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "correctEducationPlacement",
            summary = "Correct an education placement; those beside it that touched it move with it")
    public RestResponse<EducationPlacementResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), EducationPlacementDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__EDUCATION_PLACEMENT__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidEducationPlacement",
            summary = "Void an education placement that should never have been; the one before it takes its place")
    public RestResponse<EducationPlacementResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__EDUCATION_PLACEMENT__RO")
    @Operation(
            operationId = "getEducationPlacementHistory",
            summary = "Every revision of an education placement, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("education_placement", placements.get(id));
    }

    private RestResponse<EducationPlacementResponse> answer(EducationPlacement placement) {
        return Answers.ok(view(placement), placement.revision());
    }

    EducationPlacementResponse view(EducationPlacement placement) {
        return EducationPlacementResponse.of(placement, LocalDate.now(clock));
    }

    public record EducationPlacementRequest(
            @NotNull UUID childId,
            @NotNull EducationKind kind,

            @Schema(description = "Unique reference number of the school", examples = "999001", maxLength = 6)
            @Pattern(regexp = EducationPlacementDetails.URN)
            @Nullable
            String urn,

            @NotNull LocalDate from,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        EducationPlacementDetails details() {
            return new EducationPlacementDetails(kind, urn, from, null);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record EndRequest(
            @Schema(description = "The day on which it held no more; not included") @NotNull
            LocalDate to) {}

    public record EducationPlacementResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            @JsonUnwrapped EducationPlacementDetails details,
            List<Warning> warnings)
            implements AboutPersons {

        static EducationPlacementResponse of(EducationPlacement placement, LocalDate today) {
            return new EducationPlacementResponse(
                    placement.id(),
                    placement.revision(),
                    placement.voided(),
                    placement.child().id(),
                    placement.details(),
                    placement.warnings(today));
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
