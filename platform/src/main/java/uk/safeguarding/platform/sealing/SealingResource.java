package uk.safeguarding.platform.sealing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Revision;

@Path("/v1/children/{id}/sealing")
@RunOnVirtualThread
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
@Tag(name = "Sealings", description = "Children who were adopted, and whose records are sealed")
public class SealingResource {

    private final SealingService service;

    SealingResource(SealingService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({"CASES__SEALING__RW", "CONFERENCES__SEALING__RW"})
    @Operation(
            operationId = "sealChild",
            summary = "Seal the records of an adopted child, for ever",
            description =
                    "The child and all of its records get a new reference to which nothing leads from the old one; they"
                            + " are seen by the named staff alone, in an emergency too, and take no more change. What"
                            + " is still open must be ended first. There is no way back. The ETag is that of the"
                            + " child's record, before and after.")
    public RestResponse<SealingResponse> seal(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid SealingRequest request) {
        SealingDetails details = new SealingDetails(request.adoptionOrderMadeOn(), request.basis());
        return Answers.ok(
                new SealingResponse(id, details), service.seal(id, expected, details, request.restrictedTo()));
    }

    public record SealingRequest(
            @Schema(description = "Day of the adoption order") @NotNull
            LocalDate adoptionOrderMadeOn,

            @NotNull SealingDetails.Basis basis,

            @Schema(
                    description =
                            "Staff references of those who may see the sealed records, each within their role; more can"
                                    + " be named later, and an end put to it, by restrictions with the basis ADOPTION",
                    minItems = 1,
                    maxItems = 5)
            @NotNull
            @Size(min = 1, max = 5)
            Set<@NotBlank @Size(max = 40) String> restrictedTo) {}

    /// What whoever seals is told: nothing by which the sealed records could be found.
    public record SealingResponse(
            UUID childId, @JsonUnwrapped SealingDetails details) implements AboutPersons {

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
