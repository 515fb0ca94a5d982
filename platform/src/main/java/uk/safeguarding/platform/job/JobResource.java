package uk.safeguarding.platform.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.error.Problem;
import uk.safeguarding.platform.job.JobRows.RowProblem;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;

@Path(JobResource.PATH)
@RunOnVirtualThread
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
@Tag(name = "Jobs", description = "Long work in the background: seen by who asked for it alone")
public class JobResource {

    /// Where jobs are found.
    public static final String PATH = "/v1/jobs";

    /// One JSON object a line.
    public static final String NDJSON = "application/x-ndjson";

    /// A table with one header line.
    public static final String CSV = "text/csv";

    private final JobService service;

    JobResource(JobService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        "CASES__EXPORT__RO",
        "CASES__IMPORT__RO",
        "CASES__SUBJECT_ACCESS__RO",
        "CONFERENCES__EXPORT__RO",
        "CONFERENCES__IMPORT__RO",
        "CONFERENCES__SUBJECT_ACCESS__RO",
        "LADO__EXPORT__RO",
        "LADO__IMPORT__RO",
        "LADO__SUBJECT_ACCESS__RO"
    })
    @Operation(
            operationId = "getJob",
            summary = "Read how far a job is",
            description = "A job is seen by who asked for it, as long as they may see the persons in its result; it is"
                    + " deleted with its result when it was kept for the configured time.")
    public JobResponse get(UUID id) {
        return JobResponse.of(service.get(id));
    }

    @GET
    @Path("/{id}/result")
    @Produces(NDJSON)
    @RolesAllowed({
        "CASES__EXPORT__RO",
        "CASES__IMPORT__RO",
        "CASES__SUBJECT_ACCESS__RO",
        "CONFERENCES__EXPORT__RO",
        "CONFERENCES__IMPORT__RO",
        "CONFERENCES__SUBJECT_ACCESS__RO",
        "LADO__EXPORT__RO",
        "LADO__IMPORT__RO",
        "LADO__SUBJECT_ACCESS__RO"
    })
    @Operation(
            operationId = "getJobResult",
            summary = "Fetch the result of a job that is done",
            description = "One JSON object a line, or a CSV table, as the kind of the job says. Everybody whose records"
                    + " are in it is noted in the access log before the first byte is sent. A job that is not done has"
                    + " none: 409 `job-not-done`.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "409",
            description = "The job is not done",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<JobResult> result(UUID id) {
        JobResult result = service.result(id);
        String suffix = result.mediaType().equals(CSV) ? ".csv" : ".ndjson";
        return ResponseBuilder.ok(result)
                .type(result.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + suffix + "\"")
                .build();
    }

    @GET
    @Path("/{id}/problems")
    @RolesAllowed({
        "CASES__EXPORT__RO",
        "CASES__IMPORT__RO",
        "CASES__SUBJECT_ACCESS__RO",
        "CONFERENCES__EXPORT__RO",
        "CONFERENCES__IMPORT__RO",
        "CONFERENCES__SUBJECT_ACCESS__RO",
        "LADO__EXPORT__RO",
        "LADO__IMPORT__RO",
        "LADO__SUBJECT_ACCESS__RO"
    })
    @Operation(
            operationId = "listJobProblems",
            summary = "List the rows that a job refused, in the order of the file",
            description = "With the code and the fields at fault as the record's own operation names them, and never a"
                    + " value. A job without rows has none.")
    public Page<RowProblem> problems(UUID id, @BeanParam @Valid PageRequest page) {
        return service.problems(id, page);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({
        "CASES__EXPORT__RW",
        "CASES__IMPORT__RW",
        "CASES__SUBJECT_ACCESS__RW",
        "CONFERENCES__EXPORT__RW",
        "CONFERENCES__IMPORT__RW",
        "CONFERENCES__SUBJECT_ACCESS__RW",
        "LADO__EXPORT__RW",
        "LADO__IMPORT__RW",
        "LADO__SUBJECT_ACCESS__RW"
    })
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description =
                    "It ends behind the step at hand, and what it had of a result is deleted. What an import did row by"
                            + " row stays, the first `progress.done` rows; of one that is all or nothing, nothing. A job that ended"
                            + " is not cancelled any more: 409 `job-ended`.")
    public JobResponse cancel(UUID id) {
        return JobResponse.of(service.cancel(id));
    }

    /// How much of a job is done.
    @Schema(name = "JobProgress")
    public record Progress(
            @Schema(description = "In what the job counts, such as revisions", minimum = "0")
            long done,

            @Schema(description = "Of how much; absent until known", minimum = "0") @Nullable
            Long total) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record JobResponse(
            UUID id,

            @Schema(examples = "SUBJECT_ACCESS_EXPORT", maxLength = 40)
            String kind,

            Job.State state,
            Instant askedAt,
            Progress progress,

            @Schema(description = "Where the result is; absent until the job is done", maxLength = 100) @Nullable
            URI result,

            @Schema(description = "Stable code of why it failed", maxLength = 100) @Nullable
            String problem,

            @Schema(description = "When it was done, failed or was cancelled") @Nullable
            Instant endedAt,

            @JsonIgnore @Nullable UUID about)
            implements AboutPersons {

        public static JobResponse of(Job job) {
            return new JobResponse(
                    job.id(),
                    job.kind(),
                    job.state(),
                    job.askedAt(),
                    new Progress(job.done(), job.total()),
                    job.state() == Job.State.DONE ? URI.create(PATH + "/" + job.id() + "/result") : null,
                    job.problem(),
                    job.endedAt(),
                    job.about());
        }

        /// 202, with the job as `Location`.
        public RestResponse<JobResponse> accepted() {
            return ResponseBuilder.<JobResponse>create(RestResponse.Status.ACCEPTED)
                    .location(URI.create(PATH + "/" + id))
                    .entity(this)
                    .build();
        }

        /// That there is a job about somebody tells of them.
        @Override
        public Set<String> persons() {
            return about == null ? Set.of() : AboutPersons.names(about);
        }
    }
}
