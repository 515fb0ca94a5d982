package uk.safeguarding.platform.bulk;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.Problem;
import uk.safeguarding.platform.job.JobResource;
import uk.safeguarding.platform.job.JobResource.JobResponse;
import uk.safeguarding.platform.limit.BodyLimits;

@Path(BodyLimits.IMPORTS)
@RunOnVirtualThread
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
@Tag(name = "Bulk", description = "Many records at once, in and out, as their own operations take and list them")
public class ImportResource {

    private final ImportService service;

    ImportResource(ImportService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"CASES__IMPORT__RW", "CONFERENCES__IMPORT__RW", "LADO__IMPORT__RW"})
    @Operation(operationId = "startImport", summary = "Record the rows of a file in the background", description = """
                    Each row is the body of the operation that creates such a record, is checked as it is, and has the same
                    effects; the caller needs that operation's permission and purpose too. In UTF-8, up to 100 MB, one row
                    up to 256 KiB. Other records may be named as a feeder system knows them: `childReference` in the place of
                    `childId`, `childReferences` of `childIds`, and `{"sourceSystem": ..., "sourceId": ...}` as
                    `periodOfCare` in the place of `periodOfCareId`, and so with every other. Where the operation's path names
                    another record, the row does so too (`reviewId`). A CSV file names the fields in
                    its first line, those of a field with a dot between (`periodOfCare.sourceId`); an empty cell is a field
                    that is not given; a list stands in its cell as JSON. With a `sourceSystem` and a `sourceId` in each row
                    a file may be sent again for ever. The result says of each row whether it was created, unchanged or
                    refused; `/v1/jobs/{id}/problems` says why.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JobResource.NDJSON,
                        schema = @Schema(implementation = String.class, format = "binary")),
                @Content(
                        mediaType = JobResource.CSV,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the job is at `Location`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobResponse.class)))
    @APIResponse(
            responseCode = "413",
            description = "The file is larger than 100 MB",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The file is neither NDJSON nor CSV",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<JobResponse> start(
            @Parameter(description = "The records' type", example = "review") @RestQuery @NotNull @Size(max = 60)
                    String recordType,
            @Parameter(description = "What becomes of the other rows where one is refused") @RestQuery @NotNull
                    ImportMode mode,
            @Parameter(description = "Whether only to say what would become of each row")
                    @RestQuery
                    @DefaultValue("false")
                    Boolean dryRun,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            InputStream body)
            throws IOException {
        boolean csv = isCsv(contentType == null ? "" : contentType);
        service.mustBeAllowed(recordType);
        try (Upload file = Upload.of(body)) {
            return JobResponse.of(service.ask(recordType, mode, dryRun, file, csv))
                    .accepted();
        }
    }

    private static boolean isCsv(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case JobResource.CSV -> true;
            case JobResource.NDJSON -> false;
            default -> throw new NotSupportedException();
        };
    }
}
