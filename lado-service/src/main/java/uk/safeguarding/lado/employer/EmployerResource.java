package uk.safeguarding.lado.employer;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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

@Path("/v1/employers")
@RunOnVirtualThread
@Tag(name = "Employers", description = "Employers, and organisations of volunteers, of adults who work with children")
public class EmployerResource {

    private static final String PATH = "/v1/employers";

    private final EmployerService service;
    private final EmployerRepository employers;
    private final Corrections corrections;
    private final RecordHistory history;

    EmployerResource(
            EmployerService service, EmployerRepository employers, Corrections corrections, RecordHistory history) {
        this.service = service;
        this.employers = employers;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("LADO__EMPLOYER__RW")
    @Operation(operationId = "registerEmployer", summary = "Register an employer with its sector")
    @APIResponseSchema(value = EmployerResponse.class, responseCode = "201", responseDescription = "Registered")
    public RestResponse<EmployerResponse> register(@NotNull @Valid EmployerRequest request) {
        return Answers.recorded(PATH, service.register(request.source(), request.details()), EmployerResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("LADO__EMPLOYER__RO")
    @Operation(operationId = "getEmployer", summary = "Read an employer")
    public RestResponse<EmployerResponse> get(UUID id) {
        return answer(employers.get(id));
    }

    @GET
    @RolesAllowed("LADO__EMPLOYER__RO")
    @Operation(operationId = "listEmployers", summary = "List employers, in the order in which they were registered")
    public Page<EmployerResponse> list(@RestQuery @Nullable Sector sector, @BeanParam @Valid PageRequest page) {
        return employers.list(sector, page).map(EmployerResponse::of);
    }

    @POST
    @Path("/search")
    @RolesAllowed("LADO__EMPLOYER__RO")
    @Operation(
            operationId = "searchEmployers",
            summary = "Search employers by name",
            description = "The name of somebody who works alone is personal, so it stands in the body.")
    public Page<EmployerResponse> search(@NotNull @Valid EmployerSearch search, @BeanParam @Valid PageRequest page) {
        return employers.search(search.name(), search.sector(), page).map(EmployerResponse::of);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("LADO__EMPLOYER__RW")
    @Operation(
            operationId = "changeEmployer",
            summary = "Record an employer's new name or sector",
            description = "For what is so from now on; a mistake is corrected instead.")
    public RestResponse<EmployerResponse> change(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EmployerDetails request) {
        return answer(service.change(id, expected, request));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"LADO__EMPLOYER__RW", "LADO__CORRECTION__RW"})
    @Operation(operationId = "correctEmployer", summary = "Correct what was recorded of an employer by mistake")
    public RestResponse<EmployerResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), EmployerDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"LADO__EMPLOYER__RW", "LADO__CORRECTION__RW"})
    @Operation(operationId = "voidEmployer", summary = "Void an employer's record that should never have been")
    public RestResponse<EmployerResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("LADO__EMPLOYER__RO")
    @Operation(operationId = "getEmployerHistory", summary = "Every revision of an employer's record")
    public RecordHistory.History history(UUID id) {
        return history.of("employer", employers.get(id));
    }

    private static RestResponse<EmployerResponse> answer(Employer employer) {
        return Answers.ok(EmployerResponse.of(employer), employer.revision());
    }

    public record EmployerRequest(
            @Schema(examples = "Sampleton Primary School", maxLength = 200) @NotBlank @Size(max = 200)
            String name,

            @NotNull Sector sector,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        EmployerDetails details() {
            return new EmployerDetails(name, sector);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record EmployerSearch(
            @Schema(description = "Part of the name", examples = "sampleton", maxLength = 200)
            @NotBlank
            @Size(max = 200)
            String name,

            @Nullable Sector sector) {}

    public record EmployerResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped EmployerDetails details) {

        static EmployerResponse of(Employer employer) {
            return new EmployerResponse(employer.id(), employer.revision(), employer.voided(), employer.details());
        }
    }
}
