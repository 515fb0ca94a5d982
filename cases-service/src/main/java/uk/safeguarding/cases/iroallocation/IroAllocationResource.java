package uk.safeguarding.cases.iroallocation;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.IroAppointmentTimescale;
import uk.safeguarding.platform.audit.AboutPersons;
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

@Path("/v1/iro-allocations")
@RunOnVirtualThread
@Tag(name = "IRO allocations", description = "Which independent reviewing officer is appointed for a child's case")
public class IroAllocationResource {

    private static final String PATH = "/v1/iro-allocations";

    private final IroAllocationService service;
    private final IroAllocationRepository allocations;
    private final Corrections corrections;
    private final RecordHistory history;
    private final IroAppointmentTimescale limits;
    private final Clock clock;

    IroAllocationResource(
            IroAllocationService service,
            IroAllocationRepository allocations,
            Corrections corrections,
            RecordHistory history,
            IroAppointmentTimescale limits,
            Clock clock) {
        this.service = service;
        this.allocations = allocations;
        this.corrections = corrections;
        this.history = history;
        this.limits = limits;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__IRO_ALLOCATION__RW")
    @Operation(
            operationId = "appointIro",
            summary = "Appoint an independent reviewing officer for a child's case",
            description = """
                    A child has one reviewing officer at a time: appointing another ends the running allocation on that day. It
                    ends with the period of care (Children Act 1989 s25A).""")
    @APIResponse(responseCode = "201", description = "Started")
    public RestResponse<IroAllocationResponse> start(@NotNull @Valid IroAllocationRequest request) {
        var recorded = service.start(request.childId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed("CASES__IRO_ALLOCATION__RW")
    @Operation(operationId = "endIroAllocation", summary = "Record that an IRO allocation ended")
    public RestResponse<IroAllocationResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.to()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__IRO_ALLOCATION__RO")
    @Operation(operationId = "getIroAllocation", summary = "Read an IRO allocation")
    public RestResponse<IroAllocationResponse> get(UUID id) {
        return answer(allocations.get(id));
    }

    @GET
    @RolesAllowed("CASES__IRO_ALLOCATION__RO")
    @Operation(operationId = "listIroAllocations", summary = "List IRO allocations, the earliest first")
    public Page<IroAllocationResponse> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Only those that hold on this day") @RestQuery @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return views(allocations.list(childId, on, page));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__IRO_ALLOCATION__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "correctIroAllocation",
            summary = "Correct an IRO allocation; those beside it that touched it move with it")
    public RestResponse<IroAllocationResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), IroAllocationDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__IRO_ALLOCATION__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidIroAllocation",
            summary = "Void an IRO allocation that should never have been; the one before it takes its place")
    public RestResponse<IroAllocationResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__IRO_ALLOCATION__RO")
    @Operation(
            operationId = "getIroAllocationHistory",
            summary = "Every revision of an IRO allocation, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("iro_allocation", allocations.get(id));
    }

    private RestResponse<IroAllocationResponse> answer(IroAllocation allocation) {
        return Answers.ok(view(allocation), allocation.revision());
    }

    private IroAllocationResponse view(IroAllocation allocation) {
        return view(allocation, allocations.firsts(List.of(allocation)));
    }

    Page<IroAllocationResponse> views(Page<IroAllocation> page) {
        Set<UUID> firsts = allocations.firsts(page.data());
        return page.map(allocation -> view(allocation, firsts));
    }

    private IroAllocationResponse view(IroAllocation allocation, Set<UUID> firsts) {
        LocalDate today = LocalDate.now(clock);
        Timescale timescale = firsts.contains(allocation.id())
                ? limits.stands(allocation.periodOfCare(), allocation.from(), today)
                : null;
        return IroAllocationResponse.of(allocation, timescale, today);
    }

    public record IroAllocationRequest(
            @NotNull UUID childId,

            @Schema(description = "Staff reference of the reviewing officer", examples = "IRO", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @NotNull LocalDate from,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        IroAllocationDetails details() {
            return new IroAllocationDetails(staffId, from, null);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record EndRequest(
            @Schema(description = "The day on which it held no more; not included") @NotNull
            LocalDate to) {}

    public record IroAllocationResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,

            @Schema(description = "Of the first one of a period of care, which counts; absent from later ones")
            @Nullable
            Timescale timescale,

            @JsonUnwrapped IroAllocationDetails details,
            List<Warning> warnings)
            implements AboutPersons {

        static IroAllocationResponse of(IroAllocation allocation, @Nullable Timescale timescale, LocalDate today) {
            return new IroAllocationResponse(
                    allocation.id(),
                    allocation.revision(),
                    allocation.voided(),
                    allocation.child().id(),
                    allocation.periodOfCare().id(),
                    timescale,
                    allocation.details(),
                    allocation.warnings(today));
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
