package uk.safeguarding.platform.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.bulk.ExportService.Format;
import uk.safeguarding.platform.bulk.ExportService.Input;
import uk.safeguarding.platform.job.JobResource.JobResponse;

@Path("/v1/exports")
@RunOnVirtualThread
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
@Tag(name = "Bulk", description = "Many records at once, in and out, as their own operations take and list them")
public class ExportResource {

    private final ExportService service;

    ExportResource(ExportService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({"CASES__EXPORT__RW", "CONFERENCES__EXPORT__RW", "LADO__EXPORT__RW"})
    @Operation(operationId = "startExport", summary = "List all records of a type in the background", description = """
                    The result is what the list of the type answers the caller, page after page: the caller needs the list's
                    permission and purpose, sees what it shows them, and everybody whose records are in it is noted in the
                    access log when it is fetched. NDJSON has one answer a line. CSV names the fields in its first line, those
                    of a field with a dot between; a list stands in its cell as JSON; a text that a spreadsheet would take for
                    a formula (it starts with = + - @, a tab or a carriage return) has an apostrophe before it. The list may
                    change while it is read.""")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the job is at `Location`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobResponse.class)))
    public RestResponse<JobResponse> start(@NotNull @Valid ExportRequest request) {
        return JobResponse.of(service.ask(request.input())).accepted();
    }

    public record ExportRequest(
            @Schema(description = "The records' type", examples = "review", maxLength = 60) @NotBlank @Size(max = 60)
            String recordType,

            @NotNull Format format,

            @Schema(
                    type = SchemaType.OBJECT,
                    description =
                            "The parameters of the list, or the fields of the search where there is none, by their"
                                    + " names; absent for all records",
                    maxProperties = 20)
            @Nullable
            ObjectNode filters) {

        Input input() {
            return new Input(recordType, format, filters == null ? JsonNodeFactory.instance.objectNode() : filters);
        }
    }
}
