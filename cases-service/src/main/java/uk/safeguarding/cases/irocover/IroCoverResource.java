package uk.safeguarding.cases.irocover;

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
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/iro-covers")
@RunOnVirtualThread
@Tag(name = "IRO covers", description = "Who stands in for a reviewing officer who is away")
public class IroCoverResource {

    private static final String PATH = "/v1/iro-covers";

    private final IroCoverService service;
    private final IroCoverRepository covers;
    private final Corrections corrections;
    private final RecordHistory history;

    IroCoverResource(
            IroCoverService service, IroCoverRepository covers, Corrections corrections, RecordHistory history) {
        this.service = service;
        this.covers = covers;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__IRO_COVER__RW")
    @Operation(
            operationId = "coverIro",
            summary = "Record who stands in for a reviewing officer who is away",
            description = """
                    While it runs, who stands in works with the children for whom the officer is appointed, sees their records and
                    has their worklist. Whom the officer covers in turn does not pass on.""")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<IroCoverResponse> record(@NotNull @Valid IroCoverRequest request) {
        return Answers.recorded(PATH, service.record(request.source(), request.details()), IroCoverResponse::of);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__IRO_COVER__RW")
    @Operation(
            operationId = "endIroCover",
            summary = "Say when an IRO cover ends",
            description = "The day may be still to come, and may be another than was planned while that is.")
    public RestResponse<IroCoverResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CoverEndRequest request) {
        return answer(service.end(id, expected, request.to()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__IRO_COVER__RO")
    @Operation(operationId = "getIroCover", summary = "Read an IRO cover")
    public RestResponse<IroCoverResponse> get(UUID id) {
        return answer(covers.get(id));
    }

    @GET
    @RolesAllowed("CASES__IRO_COVER__RO")
    @Operation(operationId = "listIroCovers", summary = "List IRO covers, the earliest first")
    public Page<IroCoverResponse> list(
            @Parameter(description = "Of this officer, by staff reference") @RestQuery @Size(max = 40) @Nullable
                    String staffId,
            @Parameter(description = "By this one, by staff reference") @RestQuery @Size(max = 40) @Nullable
                    String coverStaffId,
            @Parameter(description = "Only those that hold on this day") @RestQuery @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return covers.list(staffId, coverStaffId, on, page).map(IroCoverResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__IRO_COVER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctIroCover", summary = "Correct an IRO cover")
    public RestResponse<IroCoverResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), IroCoverDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__IRO_COVER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidIroCover", summary = "Void an IRO cover that should never have been")
    public RestResponse<IroCoverResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__IRO_COVER__RO")
    @Operation(operationId = "getIroCoverHistory", summary = "Every revision of an IRO cover, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("iro_cover", covers.get(id));
    }

    private static RestResponse<IroCoverResponse> answer(IroCover cover) {
        return Answers.ok(IroCoverResponse.of(cover), cover.revision());
    }

    public record IroCoverRequest(
            @Schema(description = "Staff reference of the officer who is away", examples = "IRO", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(description = "Staff reference of who stands in", examples = "IRO-2", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String coverStaffId,

            @Schema(description = "The first day; it may be still to come") @NotNull
            LocalDate from,

            @Schema(description = "The day on which it holds no more; not included") @Nullable
            LocalDate to,

            @NotNull CoverReason reason,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        IroCoverDetails details() {
            return new IroCoverDetails(staffId, coverStaffId, from, to, reason);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record CoverEndRequest(
            @Schema(description = "The day on which it holds no more; not included") @NotNull
            LocalDate to) {}

    public record IroCoverResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped IroCoverDetails details) {

        static IroCoverResponse of(IroCover cover) {
            return new IroCoverResponse(cover.id(), cover.revision(), cover.voided(), cover.details());
        }
    }
}
