package uk.safeguarding.platform.accessrelationship;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.arc.properties.IfBuildProperty;
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
import java.time.LocalDate;
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
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.OpenEnded.EndRequest;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/access-relationships")
@RunOnVirtualThread
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
@Tag(name = "Access relationships", description = "Who works with a child, and may therefore see the child's records")
public class AccessRelationshipResource {

    private static final String PATH = "/v1/access-relationships";

    private final AccessRelationshipService service;
    private final AccessRelationshipRepository granted;
    private final Relationships relationships;

    AccessRelationshipResource(
            AccessRelationshipService service, AccessRelationshipRepository granted, Relationships relationships) {
        this.service = service;
        this.granted = granted;
        this.relationships = relationships;
    }

    @POST
    @RolesAllowed({"CASES__ACCESS_RELATIONSHIP__RW", "CONFERENCES__ACCESS_RELATIONSHIP__RW"})
    @Operation(
            operationId = "grantAccessRelationship",
            summary = "Record that a member of staff, a team or an agency works with a child",
            description = "They see the child's records from its first day on, within their role.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<AccessRelationshipResponse> grant(@NotNull @Valid AccessRelationshipRequest request) {
        return Answers.recorded(
                PATH,
                service.grant(request.childId(), request.source(), request.details()),
                AccessRelationshipResponse::of);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed({"CASES__ACCESS_RELATIONSHIP__RW", "CONFERENCES__ACCESS_RELATIONSHIP__RW"})
    @Operation(
            operationId = "endAccessRelationship",
            summary = "Record that they work with the child no more",
            description = "Where the end is not after today, the next request sees nothing any more.")
    public RestResponse<AccessRelationshipResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.to()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"CASES__ACCESS_RELATIONSHIP__RO", "CONFERENCES__ACCESS_RELATIONSHIP__RO"})
    @Operation(operationId = "getAccessRelationship", summary = "Read a relationship that was granted")
    public RestResponse<AccessRelationshipResponse> get(UUID id) {
        return answer(granted.get(id));
    }

    @GET
    @RolesAllowed({"CASES__ACCESS_RELATIONSHIP__RO", "CONFERENCES__ACCESS_RELATIONSHIP__RO"})
    @Operation(
            operationId = "listAccessRelationships",
            summary = "List who works with which child",
            description = "Granted, or following from another record such as the allocation of a reviewing officer.")
    public Page<Relationship> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Staff reference, or the code of a team or an agency")
                    @RestQuery
                    @Size(max = 40)
                    @Nullable
                    String party,
            @Parameter(description = "Only those that hold on this day") @RestQuery @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return relationships.list(childId, party, on, page);
    }

    private static RestResponse<AccessRelationshipResponse> answer(AccessRelationship relationship) {
        return Answers.ok(AccessRelationshipResponse.of(relationship), relationship.revision());
    }

    public record AccessRelationshipRequest(
            @NotNull UUID childId,
            @NotNull AccessRelationshipDetails.PartyKind partyKind,

            @Schema(
                    description = "Staff reference of a person, or the code of a team or an agency",
                    examples = "SOCIAL-WORKER",
                    maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String party,

            @NotNull AccessRelationshipDetails.Kind kind,

            @Schema(description = "Why they may see the child's records, in a sentence", maxLength = 500)
            @Size(max = 500)
            @Nullable
            String basis,

            @NotNull LocalDate from,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        AccessRelationshipDetails details() {
            return new AccessRelationshipDetails(partyKind, party, kind, basis, from);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record AccessRelationshipResponse(
            UUID id,
            long revision,
            UUID childId,
            @JsonUnwrapped AccessRelationshipDetails details,
            @Nullable LocalDate to)
            implements AboutPersons {

        static AccessRelationshipResponse of(AccessRelationship relationship) {
            return new AccessRelationshipResponse(
                    relationship.id(),
                    relationship.revision(),
                    relationship.childId(),
                    relationship.details(),
                    relationship.to());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
