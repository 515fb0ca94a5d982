package uk.safeguarding.cases.child;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildResource.ChildResponse;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Revision;

@Path("/v1/children/{id}")
@RunOnVirtualThread
@Tag(name = "Children")
public class MergingResource {

    private final ChildService service;

    MergingResource(ChildService service) {
        this.service = service;
    }

    @POST
    @Path("/merge")
    @RolesAllowed({"CASES__CHILD__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "mergeChild",
            summary = "Make a child who was registered twice one, without loss",
            description = """
                    The child of the path was found to be the one in `into`, under whose record the child is known from now on:
                    its current picture, its lists and every figure hold both. All records stay as they are, under the child
                    of whom they were made; what is new is recorded of `into` (409 `child-merged` otherwise). Who may see one
                    of the two may see both; who is kept from one is kept from both. Refused where the two were in care or at
                    school at the same time: correct or void what is recorded twice first. `unmerge` takes it back.""")
    public RestResponse<ChildResponse> merge(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid MergeRequest request) {
        return answer(service.merge(id, expected, request.into(), request.because()));
    }

    @POST
    @Path("/unmerge")
    @RolesAllowed({"CASES__CHILD__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "unmergeChild",
            summary = "Take back that a child was found to be another",
            description =
                    "Both are as they were; what was recorded since stays with the child of whom it was recorded.")
    public RestResponse<ChildResponse> unmerge(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.unmerge(id, expected, why));
    }

    private static RestResponse<ChildResponse> answer(Child child) {
        return Answers.ok(ChildResponse.of(child), child.revision());
    }

    public record MergeRequest(
            @Schema(description = "The child that it was found to be") @NotNull
            UUID into,

            @Schema(description = "How that was found out, in a sentence for the history", maxLength = 500)
            @Size(max = 500)
            @Nullable
            String reason) {

        Because because() {
            return new Because(CorrectionReason.DUPLICATE, reason);
        }
    }
}
