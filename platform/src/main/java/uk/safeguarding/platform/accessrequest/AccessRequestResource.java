package uk.safeguarding.platform.accessrequest;

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
import java.time.Instant;
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
import uk.safeguarding.platform.accessrequest.AccessRequest.Reason;
import uk.safeguarding.platform.accessrequest.AccessRequest.Verdict;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;

@Path("/v1/access-requests")
@RunOnVirtualThread
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
@Tag(name = "Access requests", description = "Emergency access to the records of one child, and its review")
public class AccessRequestResource {

    private static final String PATH = "/v1/access-requests";

    private final AccessRequestService service;
    private final AccessRequestRepository requests;

    AccessRequestResource(AccessRequestService service, AccessRequestRepository requests) {
        this.service = service;
        this.requests = requests;
    }

    @POST
    @RolesAllowed({"CASES__ACCESS_REQUEST__RW", "CONFERENCES__ACCESS_REQUEST__RW"})
    @Operation(
            operationId = "openInEmergency",
            summary = "Open the records of one child in an emergency",
            description =
                    "To read, for four hours, with the purpose BREAK_GLASS in each request. The privacy officer reviews"
                            + " it. It opens what is restricted to others, and never what you are excluded from.")
    @APIResponse(responseCode = "201", description = "Opened")
    public RestResponse<AccessRequestResponse> open(@NotNull @Valid AccessRequestRequest request) {
        AccessRequest opened = service.open(request.childReference(), request.grounds(), request.justification());
        return Answers.recorded(PATH, Recorded.fresh(opened), AccessRequestResponse::of);
    }

    @GET
    @RolesAllowed({"CASES__ACCESS_REVIEW__RO", "CONFERENCES__ACCESS_REVIEW__RO"})
    @Operation(
            operationId = "listAccessRequests",
            summary = "List emergency accesses, the first made first",
            description = "Without identities; whoever reviews one reads it by its id.")
    public Page<QueueEntry> list(
            @Parameter(description = "Only those that were, or were not, reviewed") @RestQuery @Nullable
                    Boolean reviewed,
            @BeanParam @Valid PageRequest page) {
        return requests.list(reviewed, page).map(QueueEntry::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"CASES__ACCESS_REVIEW__RO", "CONFERENCES__ACCESS_REVIEW__RO"})
    @Operation(operationId = "getAccessRequest", summary = "Read an emergency access")
    public RestResponse<AccessRequestResponse> get(UUID id) {
        return answer(requests.get(id));
    }

    @PUT
    @Path("/{id}/review")
    @RolesAllowed({"CASES__ACCESS_REVIEW__RW", "CONFERENCES__ACCESS_REVIEW__RW"})
    @Operation(operationId = "reviewAccessRequest", summary = "Record whether an emergency access was justified")
    public RestResponse<AccessRequestResponse> review(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid ReviewRequest review) {
        return answer(service.review(id, expected, review.verdict(), review.finding()));
    }

    private static RestResponse<AccessRequestResponse> answer(AccessRequest request) {
        return Answers.ok(AccessRequestResponse.of(request), request.revision());
    }

    public record AccessRequestRequest(
            @Schema(description = "The authority's own reference of the child", examples = "RUT-0001", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String childReference,

            @NotNull Reason grounds,

            @Schema(description = "Why it cannot wait, in a sentence or two", minLength = 10, maxLength = 1000)
            @NotBlank
            @Size(min = 10, max = 1000)
            String justification) {}

    public record ReviewRequest(
            @NotNull Verdict verdict,

            @Schema(maxLength = 1000) @Size(max = 1000) @Nullable
            String finding) {}

    /// What the queue shows: nobody's identity.
    public record QueueEntry(
            UUID id,
            long revision,
            Reason grounds,
            Instant madeAt,
            Instant endsAt,
            @Nullable Verdict verdict) {

        static QueueEntry of(AccessRequest request) {
            return new QueueEntry(
                    request.id(),
                    request.revision(),
                    request.grounds(),
                    request.madeAt(),
                    request.endsAt(),
                    request.verdict());
        }
    }

    public record AccessRequestResponse(
            UUID id,
            long revision,
            UUID childId,

            @Schema(description = "Staff reference of who opened the records", maxLength = 40)
            String staffId,

            Reason grounds,
            @Schema(maxLength = 1000) String justification,
            Instant madeAt,

            @Schema(description = "The instant from which the records are closed again")
            Instant endsAt,

            @Nullable Verdict verdict,
            @Schema(maxLength = 1000) @Nullable String finding)
            implements AboutPersons {

        static AccessRequestResponse of(AccessRequest request) {
            return new AccessRequestResponse(
                    request.id(),
                    request.revision(),
                    request.childId(),
                    request.staffId(),
                    request.grounds(),
                    request.justification(),
                    request.madeAt(),
                    request.endsAt(),
                    request.verdict(),
                    request.finding());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
