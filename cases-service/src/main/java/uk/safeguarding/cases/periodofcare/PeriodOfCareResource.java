package uk.safeguarding.cases.periodofcare;

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
import java.time.LocalDate;
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
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/periods-of-care")
@RunOnVirtualThread
@Tag(name = "Periods of care", description = "Times without a break during which a child is looked after")
public class PeriodOfCareResource {

    private static final String PATH = "/v1/periods-of-care";

    private final PeriodOfCareService service;
    private final PeriodOfCareRepository periods;
    private final Corrections corrections;
    private final RecordHistory history;

    PeriodOfCareResource(
            PeriodOfCareService service,
            PeriodOfCareRepository periods,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.periods = periods;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__PERIOD_OF_CARE__RW")
    @Operation(
            operationId = "startPeriodOfCare",
            summary = "Record that a child started to be looked after",
            description = "Schedules the first review within 20 working days (SI 2010/959 reg. 33(1)).")
    @APIResponse(responseCode = "201", description = "Started")
    public RestResponse<PeriodOfCareResponse> start(@NotNull @Valid PeriodOfCareRequest request) {
        var recorded = service.start(request.childId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, PeriodOfCareResponse::of);
    }

    @PUT
    @Path("/{id}/cessation")
    @RolesAllowed("CASES__PERIOD_OF_CARE__RW")
    @Operation(
            operationId = "ceasePeriodOfCare",
            summary = "Record that a child ceased to be looked after",
            description = "Duties not yet past their last lawful day fall away; what was overdue stays so.")
    public RestResponse<PeriodOfCareResponse> cease(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CessationRequest request) {
        return answer(service.cease(id, expected, request.ceasedOn(), request.reasonCeased()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__PERIOD_OF_CARE__RO")
    @Operation(operationId = "getPeriodOfCare", summary = "Read a period of care")
    public RestResponse<PeriodOfCareResponse> get(UUID id) {
        return answer(periods.get(id));
    }

    @GET
    @RolesAllowed("CASES__PERIOD_OF_CARE__RO")
    @Operation(operationId = "listPeriodsOfCare", summary = "List periods of care, the earliest first")
    public Page<PeriodOfCareResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable LocalDate openOn,
            @BeanParam @Valid PageRequest page) {
        return periods.list(childId, openOn, page).map(PeriodOfCareResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__PERIOD_OF_CARE__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctPeriodOfCare", summary = "Correct a period of care; open reviews are re-dated")
    public RestResponse<PeriodOfCareResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), PeriodOfCareDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__PERIOD_OF_CARE__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidPeriodOfCare", summary = "Void a period of care that should never have been")
    public RestResponse<PeriodOfCareResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__PERIOD_OF_CARE__RO")
    @Operation(operationId = "getPeriodOfCareHistory", summary = "Every revision of a period of care")
    public RecordHistory.History history(UUID id) {
        return history.of("period_of_care", periods.get(id));
    }

    private static RestResponse<PeriodOfCareResponse> answer(PeriodOfCare period) {
        return Answers.ok(PeriodOfCareResponse.of(period), period.revision());
    }

    public record PeriodOfCareRequest(
            @NotNull UUID childId,
            @NotNull LocalDate startedOn,
            @NotNull CategoryOfNeed categoryOfNeed,

            @Schema(description = "Where the child lived when the period began", examples = "LE15 6AA", maxLength = 8)
            @Pattern(regexp = PeriodOfCareDetails.POSTCODE)
            @Nullable
            String homePostcode,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        PeriodOfCareDetails details() {
            return new PeriodOfCareDetails(startedOn, categoryOfNeed, homePostcode, null, null);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record CessationRequest(
            @NotNull LocalDate ceasedOn, @NotNull ReasonCeased reasonCeased) {}

    public record PeriodOfCareResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            @JsonUnwrapped PeriodOfCareDetails details) implements AboutPersons {

        static PeriodOfCareResponse of(PeriodOfCare period) {
            return new PeriodOfCareResponse(
                    period.id(),
                    period.revision(),
                    period.voided(),
                    period.child().id(),
                    period.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
