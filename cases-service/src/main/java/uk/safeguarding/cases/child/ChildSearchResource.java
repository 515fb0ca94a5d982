package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildResource.ChildResponse;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Page;

@Path("/v1/children")
@RunOnVirtualThread
@Tag(name = "Children")
public class ChildSearchResource {

    private final LikeChildren children;

    ChildSearchResource(LikeChildren children) {
        this.children = children;
    }

    @POST
    @Path("/search")
    @RolesAllowed("CASES__CHILD__RO")
    @Operation(
            operationId = "searchChildren",
            summary = "Search children by what is remembered of them",
            description = """
                    By reference, NHS number or UPN, those of before too; by names that may be misspelt, only sound so, be in
                    another order or be other names of the child; by a birth date whose day and month may be swapped or whose
                    year may be off by one. The likest first, each with its score and how every fact compares, as many as
                    `pageSize`; `truncated` says that there are more: give more to narrow it. Before a child is registered the
                    same tells who it may be already. What is personal stands in the body, never in the URL.""")
    public FoundChildren search(
            @NotNull @Valid ChildSearch search, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int pageSize) {
        return FoundChildren.of(children.find(search, pageSize + 1), pageSize);
    }

    public record ChildSearch(
            @Schema(description = "The authority's own, or one of before", maxLength = 40) @Size(max = 40) @Nullable
            String childReference,

            @Schema(maxLength = 10, pattern = Identifiers.NHS_NUMBER)
            @Pattern(regexp = Identifiers.NHS_NUMBER)
            @Nullable
            String nhsNumber,

            @Schema(maxLength = 13, pattern = Identifiers.UPN) @Pattern(regexp = Identifiers.UPN) @Nullable
            String upn,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String forename,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String surname,

            @Nullable LocalDate birthDate,
            @Nullable Sex sex) {

        /// What is known of a child but its reference, which is nobody else's.
        static ChildSearch like(ChildDetails details) {
            return new ChildSearch(
                    null,
                    details.identifiers().nhsNumber(),
                    details.identifiers().upn(),
                    details.forename(),
                    details.surname(),
                    details.birthDate(),
                    details.sex());
        }

        @Schema(hidden = true)
        @AssertTrue(message = "give a reference, an NHS number, a UPN, a surname or a birth date")
        boolean isNarrow() {
            return childReference != null || nhsNumber != null || upn != null || surname != null || birthDate != null;
        }
    }

    /// @param paging there is one page
    /// @param truncated whether more children are like that
    public record FoundChildren(@Schema(maxItems = 200) List<FoundChild> data, Page.Paging paging, boolean truncated)
            implements AboutPersons {

        /// @param found one more than the page holds, if there are more
        static FoundChildren of(List<FoundChild> found, int pageSize) {
            boolean truncated = found.size() > pageSize;
            return new FoundChildren(
                    truncated ? found.subList(0, pageSize) : found, new Page.Paging(null, pageSize), truncated);
        }

        @Override
        public Set<String> persons() {
            return FoundChild.ids(data);
        }

        @Override
        public boolean nobody() {
            return data.isEmpty();
        }
    }

    public record FoundChild(
            UUID id,
            long revision,
            boolean voided,

            @Schema(description = "The child that this one was found to be") @Nullable
            UUID mergedInto,

            @JsonUnwrapped ChildDetails details,
            @JsonUnwrapped Likeness likeness)
            implements AboutPersons {

        static FoundChild of(Child child, Likeness likeness) {
            return new FoundChild(
                    child.id(),
                    child.revision(),
                    child.voided(),
                    ChildResponse.mergedInto(child),
                    child.details(),
                    likeness);
        }

        static Set<String> ids(List<FoundChild> children) {
            return children.stream().map(child -> child.id().toString()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(id);
        }
    }
}
