package uk.safeguarding.platform.subjectaccess;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/children/{id}/subject-access-exports")
@RunOnVirtualThread
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
@Tag(name = "Subject access", description = "What the service holds about a person who asks for it (UK GDPR Art. 15)")
public class ChildSubjectAccessResource {

    private final SubjectAccessService service;

    ChildSubjectAccessResource(SubjectAccessService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({"CASES__SUBJECT_ACCESS__RW", "CONFERENCES__SUBJECT_ACCESS__RW"})
    @Operation(
            operationId = "exportChildForSubjectAccess",
            summary = "Export everything that the service's records hold about a child",
            description = SubjectAccessResponse.DESCRIPTION)
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the job is at `Location`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubjectAccessResponse.class)))
    public RestResponse<SubjectAccessResponse> export(UUID id, @NotNull @Valid SubjectAccessRequest request) {
        return service.export(id, request.receivedOn()).accepted();
    }
}
