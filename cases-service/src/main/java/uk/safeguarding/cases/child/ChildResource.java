package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.audit.Access;
import uk.safeguarding.platform.audit.AccessLog;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/children")
@RunOnVirtualThread
@Tag(name = "Children", description = "Children known to the authority; with the current picture of each")
public class ChildResource {

    private static final String PATH = "/v1/children";

    private final ChildService service;
    private final ChildRepository children;
    private final Corrections corrections;
    private final RecordHistory history;
    private final AccessLog accesses;

    ChildResource(
            ChildService service,
            ChildRepository children,
            Corrections corrections,
            RecordHistory history,
            AccessLog accesses) {
        this.service = service;
        this.children = children;
        this.corrections = corrections;
        this.history = history;
        this.accesses = accesses;
    }

    @POST
    @RolesAllowed("CASES__CHILD__RW")
    @Operation(operationId = "registerChild", summary = "Register a child under the authority's own reference")
    @APIResponse(responseCode = "201", description = "Registered")
    public RestResponse<ChildResponse> register(@NotNull @Valid ChildRequest request) {
        return Answers.recorded(PATH, service.register(request.source(), request.details()), ChildResponse::of);
    }

    @POST
    @Path("/search")
    @RolesAllowed("CASES__CHILD__RO")
    @Operation(
            operationId = "searchChildren",
            summary = "Search children by reference, names or birth date",
            description = "Every criterion given must apply. What is personal stands in the body, never in the URL.")
    public Page<ChildResponse> search(@NotNull @Valid ChildSearch search, @BeanParam @Valid PageRequest page) {
        return children.search(search.childReference(), search.forename(), search.surname(), search.birthDate(), page)
                .map(ChildResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__CHILD__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctChild", summary = "Correct what was recorded of a child by mistake")
    public RestResponse<ChildResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        Child child = service.correct(
                id, expected, now -> corrections.merge(now, request.changes(), ChildDetails.class), request.because());
        return Answers.ok(ChildResponse.of(child), child.revision());
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__CHILD__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidChild", summary = "Void a child's record that should never have been")
    public RestResponse<ChildResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        Child child = service.revoke(id, expected, why);
        return Answers.ok(ChildResponse.of(child), child.revision());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__CHILD__RO")
    @Operation(operationId = "getChildHistory", summary = "Every revision of a child's record, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("child", children.get(id));
    }

    @GET
    @Path("/{id}/accesses")
    @RolesAllowed("CASES__ACCESS_LOG__RO")
    @Operation(operationId = "listChildAccesses", summary = "List who looked at this child, the newest first")
    public Page<Access> accesses(UUID id, @BeanParam @Valid PageRequest page) {
        return accesses.about(children.get(id).id(), page);
    }

    public record ChildRequest(
            @Schema(examples = "RUT-0001", maxLength = 40) @NotBlank @Size(max = 40)
            String childReference,

            @Schema(examples = "Robin", maxLength = 100) @NotBlank @Size(max = 100)
            String forename,

            @Schema(examples = "Sampleton", maxLength = 100) @NotBlank @Size(max = 100)
            String surname,

            @NotNull LocalDate birthDate,
            @NotNull Sex sex,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ChildDetails details() {
            return new ChildDetails(childReference, forename, surname, birthDate, sex);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
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

    public record ChildResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped ChildDetails details) implements AboutPersons {

        static ChildResponse of(Child child) {
            return new ChildResponse(child.id(), child.revision(), child.voided(), child.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(id);
        }
    }
}
