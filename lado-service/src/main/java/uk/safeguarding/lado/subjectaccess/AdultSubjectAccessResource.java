package uk.safeguarding.lado.subjectaccess;

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
import uk.safeguarding.platform.subjectaccess.SubjectAccessRequest;
import uk.safeguarding.platform.subjectaccess.SubjectAccessResponse;
import uk.safeguarding.platform.subjectaccess.SubjectAccessService;

@Path("/v1/adults/{id}/subject-access-exports")
@RunOnVirtualThread
@Tag(name = "Subject access", description = "What the service holds about a person who asks for it (UK GDPR Art. 15)")
public class AdultSubjectAccessResource {

    private final SubjectAccessService service;

    AdultSubjectAccessResource(SubjectAccessService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("LADO__SUBJECT_ACCESS__RW")
    @Operation(
            operationId = "exportAdultForSubjectAccess",
            summary = "Export everything that the service's records hold about an adult",
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
