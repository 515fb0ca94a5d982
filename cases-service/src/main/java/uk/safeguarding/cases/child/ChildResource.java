package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildSearchResource.FoundChild;
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
import uk.safeguarding.platform.record.Warning;

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
    @Operation(
            operationId = "registerChild",
            summary = "Register a child under the authority's own reference",
            description = """
                    Warns (`possible-duplicate`) of children whom the caller sees and who may be the same, with which facts
                    agree and which differ; `POST /v1/children/search` tells the same beforehand.""")
    @APIResponse(responseCode = "201", description = "Registered")
    public RestResponse<RegisteredChild> register(@NotNull @Valid ChildRequest request) {
        var registered = service.register(request.source(), request.details());
        return Answers.recorded(
                PATH, registered.recorded(), child -> RegisteredChild.of(child, registered.candidates()));
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

            @Valid Identifiers identifiers,

            @Schema(description = "References of other systems, numbers of before", maxItems = 20) @Size(max = 20)
            List<@NotNull @Valid FormerIdentifier> formerIdentifiers,

            @Schema(maxItems = 20) @Size(max = 20) List<@NotNull @Valid OtherName> otherNames,

            @Valid Characteristics characteristics,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        public ChildRequest {
            identifiers = identifiers == null ? Identifiers.NONE : identifiers;
            formerIdentifiers = formerIdentifiers == null ? List.of() : formerIdentifiers;
            otherNames = otherNames == null ? List.of() : otherNames;
            characteristics = characteristics == null ? Characteristics.NONE : characteristics;
        }

        ChildDetails details() {
            return new ChildDetails(
                    childReference,
                    forename,
                    surname,
                    birthDate,
                    sex,
                    identifiers,
                    formerIdentifiers,
                    otherNames,
                    characteristics);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ChildResponse(
            UUID id,
            long revision,
            boolean voided,

            @Schema(description = "The child that this one was found to be") @Nullable
            UUID mergedInto,

            @JsonUnwrapped ChildDetails details)
            implements AboutPersons {

        static ChildResponse of(Child child) {
            return new ChildResponse(child.id(), child.revision(), child.voided(), mergedInto(child), child.details());
        }

        static @Nullable UUID mergedInto(Child child) {
            Child into = child.mergedInto();
            return into == null ? null : into.id();
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(id);
        }
    }

    /// @param candidates whom the caller sees and who may be the same child, the likest first
    public record RegisteredChild(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped ChildDetails details,

            @Schema(maxItems = 1) List<Warning> warnings,

            @Schema(maxItems = 10) List<FoundChild> candidates)
            implements AboutPersons {

        private static final Warning POSSIBLE_DUPLICATE =
                new Warning("possible-duplicate", "This may be a child who is registered already; see the candidates");

        static RegisteredChild of(Child child, List<FoundChild> candidates) {
            return new RegisteredChild(
                    child.id(),
                    child.revision(),
                    child.voided(),
                    child.details(),
                    candidates.isEmpty() ? List.of() : List.of(POSSIBLE_DUPLICATE),
                    candidates);
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(id);
        }

        @Override
        public Set<String> others() {
            return FoundChild.ids(candidates);
        }
    }
}
