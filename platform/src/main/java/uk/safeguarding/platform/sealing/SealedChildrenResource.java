package uk.safeguarding.platform.sealing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;

@Path("/v1/sealings")
@RunOnVirtualThread
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
@Tag(name = "Sealings", description = "Children who were adopted, and whose records are sealed")
public class SealedChildrenResource {

    private final SealingRepository sealings;

    SealedChildrenResource(SealingRepository sealings) {
        this.sealings = sealings;
    }

    @GET
    @RolesAllowed({"CASES__SEALING__RO", "CONFERENCES__SEALING__RO"})
    @Operation(
            operationId = "listSealings",
            summary = "List the sealed children whose records are restricted to you, the first sealed first")
    public Page<SealedResponse> list(@RestQuery @Nullable UUID childId, @BeanParam @Valid PageRequest page) {
        return sealings.list(childId, page).map(SealedResponse::of);
    }

    public record SealedResponse(
            UUID id,
            UUID childId,
            @JsonUnwrapped SealingDetails details,

            @Schema(description = "Day on which they were sealed")
            LocalDate sealedOn)
            implements AboutPersons {

        static SealedResponse of(Sealing sealing) {
            return new SealedResponse(sealing.id(), sealing.childId(), sealing.details(), sealing.sealedOn());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
