package uk.safeguarding.cases.staffing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
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

@Path("/v1/staffing")
@RunOnVirtualThread
@Tag(name = "Staffing", description = "How the safeguarding service is staffed, team by team")
public class StaffingResource {

    private static final String PATH = "/v1/staffing";

    private final StaffingService service;
    private final StaffingRepository staffings;
    private final Corrections corrections;
    private final RecordHistory history;

    StaffingResource(
            StaffingService service, StaffingRepository staffings, Corrections corrections, RecordHistory history) {
        this.service = service;
        this.staffings = staffings;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__STAFFING__RW")
    @Operation(
            operationId = "recordStaffing",
            summary = "Record how a team was staffed at the end of a day",
            description = "It holds until a later day's. A team has one for a day; another is refused.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<StaffingResponse> record(@NotNull @Valid StaffingRequest request) {
        return Answers.recorded(PATH, service.record(request.source(), request.details()), StaffingResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__STAFFING__RO")
    @Operation(operationId = "getStaffing", summary = "Read how a team was staffed on a day")
    public RestResponse<StaffingResponse> get(UUID id) {
        return answer(staffings.get(id));
    }

    @GET
    @RolesAllowed("CASES__STAFFING__RO")
    @Operation(operationId = "listStaffing", summary = "List how teams were staffed, the earliest day first")
    public Page<StaffingResponse> list(@RestQuery @Nullable StaffTeam team, @BeanParam @Valid PageRequest page) {
        return staffings.list(team, page).map(StaffingResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__STAFFING__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctStaffing", summary = "Correct how a team was staffed on a day")
    public RestResponse<StaffingResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), StaffingDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__STAFFING__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidStaffing", summary = "Void a record of staffing that should never have been")
    public RestResponse<StaffingResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__STAFFING__RO")
    @Operation(
            operationId = "getStaffingHistory",
            summary = "Every revision of a record of staffing, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("staffing", staffings.get(id));
    }

    private static RestResponse<StaffingResponse> answer(Staffing staffing) {
        return Answers.ok(StaffingResponse.of(staffing), staffing.revision());
    }

    public record StaffingRequest(
            @NotNull LocalDate asAt,
            @NotNull StaffTeam team,

            @Schema(description = "Posts that the team has, filled or not", minimum = "0.01", maximum = "999.99")
            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("999.99")
            @Digits(integer = 3, fraction = 2)
            BigDecimal establishedFte,

            @Schema(description = "Of them, filled by people on permanent contracts", minimum = "0", maximum = "999.99")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("999.99")
            @Digits(integer = 3, fraction = 2)
            BigDecimal permanentFte,

            @Schema(description = "Filled by agency workers and others for a time", minimum = "0", maximum = "999.99")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("999.99")
            @Digits(integer = 3, fraction = 2)
            BigDecimal agencyFte,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        StaffingDetails details() {
            return new StaffingDetails(asAt, team, establishedFte, permanentFte, agencyFte);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record StaffingResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped StaffingDetails details,
            List<Warning> warnings) {

        static StaffingResponse of(Staffing staffing) {
            return new StaffingResponse(
                    staffing.id(), staffing.revision(), staffing.voided(), staffing.details(), staffing.warnings());
        }
    }
}
