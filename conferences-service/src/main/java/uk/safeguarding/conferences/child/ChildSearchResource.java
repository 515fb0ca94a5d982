package uk.safeguarding.conferences.child;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildResource.ChildResponse;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.security.Caller;

@Path("/v1/children")
@RunOnVirtualThread
@Tag(name = "Children")
public class ChildSearchResource {

    private final ChildRepository children;
    private final Caller caller;

    ChildSearchResource(ChildRepository children, Caller caller) {
        this.children = children;
        this.caller = caller;
    }

    @POST
    @Path("/search")
    @RolesAllowed("CONFERENCES__CHILD__RO")
    @Operation(
            operationId = "searchChildren",
            summary = "Search children by reference, names or birth date",
            description = "Every criterion given must apply. What is personal stands in the body, never in the URL.")
    public Page<ChildResponse> search(@NotNull @Valid ChildSearch search, @BeanParam @Valid PageRequest page) {
        return found(search, page);
    }

    /// As a search, which must be narrow, and as an export, which need not.
    Page<ChildResponse> found(ChildSearch search, PageRequest page) {
        if (ChildResponse.isLinkOnly(caller) && search.childReference() == null) {
            throw new Invalid("child-reference-needed", "Your role finds a child by the child reference alone");
        }
        return children.search(search.childReference(), search.forename(), search.surname(), search.birthDate(), page)
                .map(child -> ChildResponse.of(child, caller));
    }

    public record ChildSearch(
            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String childReference,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String forename,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String surname,

            @Nullable LocalDate birthDate) {

        @Schema(hidden = true)
        @AssertTrue(message = "give a reference, a surname or a birth date")
        boolean isNarrow() {
            return childReference != null || surname != null || birthDate != null;
        }
    }
}
