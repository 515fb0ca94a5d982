package uk.safeguarding.conferences.child;

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
import uk.safeguarding.platform.security.Caller;

@Path("/v1/children")
@RunOnVirtualThread
@Tag(name = "Children", description = "Children, born or not yet born, known to the authority")
public class ChildResource {

    private static final String PATH = "/v1/children";

    private final ChildService service;
    private final ChildRepository children;
    private final Corrections corrections;
    private final RecordHistory history;
    private final AccessLog accesses;
    private final Caller caller;

    ChildResource(
            ChildService service,
            ChildRepository children,
            Corrections corrections,
            RecordHistory history,
            AccessLog accesses,
            Caller caller) {
        this.service = service;
        this.children = children;
        this.corrections = corrections;
        this.history = history;
        this.accesses = accesses;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("CONFERENCES__CHILD__RW")
    @Operation(
            operationId = "registerChild",
            summary = "Register a child under the authority's own reference",
            description = "A child who is not yet born has an expected birth date and the sex U (census rule 8750).")
    @APIResponse(responseCode = "201", description = "Registered")
    public RestResponse<ChildResponse> register(@NotNull @Valid ChildRequest request) {
        return Answers.recorded(PATH, service.register(request.source(), request.details()), this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__CHILD__RO")
    @Operation(operationId = "getChild", summary = "Read a child's record")
    public RestResponse<ChildResponse> get(UUID id) {
        return answer(children.get(id));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CONFERENCES__CHILD__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(
            operationId = "correctChild",
            summary = "Correct what was recorded of a child, or record the birth",
            description = "The birth of an unborn child is late information: name, birth date and sex are given here.")
    public RestResponse<ChildResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id, expected, now -> corrections.merge(now, request.changes(), ChildDetails.class), request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__CHILD__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "voidChild", summary = "Void a child's record that should never have been")
    public RestResponse<ChildResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__CHILD__RO")
    @Operation(operationId = "getChildHistory", summary = "Every revision of a child's record, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("child", children.get(id));
    }

    private RestResponse<ChildResponse> answer(Child child) {
        return Answers.ok(view(child), child.revision());
    }

    private ChildResponse view(Child child) {
        return ChildResponse.of(child, caller);
    }

    @GET
    @Path("/{id}/accesses")
    @RolesAllowed("CONFERENCES__ACCESS_LOG__RO")
    @Operation(operationId = "listChildAccesses", summary = "List who looked at this child, the newest first")
    public Page<Access> accesses(UUID id, @BeanParam @Valid PageRequest page) {
        return accesses.about(children.get(id).id(), page);
    }

    public record ChildRequest(
            @Schema(examples = "RUT-0001", maxLength = 40) @NotBlank @Size(max = 40)
            String childReference,

            @Schema(description = "Leave out while the child is not named", examples = "Robin", maxLength = 100)
            @Size(min = 1, max = 100)
            @Nullable
            String forename,

            @Schema(examples = "Sampleton", maxLength = 100) @NotBlank @Size(max = 100)
            String surname,

            @Nullable LocalDate birthDate,

            @Schema(description = "Of a child who is not yet born") @Nullable
            LocalDate expectedBirthDate,

            @NotNull Sex sex,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        @Schema(hidden = true)
        @AssertTrue(message = "give a birth date, or for an unborn child the day of expected birth")
        boolean isBornOrExpected() {
            return birthDate != null || expectedBirthDate != null;
        }

        ChildDetails details() {
            return new ChildDetails(childReference, forename, surname, birthDate, expectedBirthDate, sex);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    @Schema(description = "A child; a role that may only link children sees the reference and no more")
    public record ChildResponse(
            UUID id,
            long revision,
            boolean voided,

            @Schema(examples = "RUT-0001", maxLength = 40) String childReference,

            @Schema(examples = "Robin", maxLength = 100) @Nullable
            String forename,

            @Schema(examples = "Sampleton", maxLength = 100) @Nullable
            String surname,

            @Nullable LocalDate birthDate,
            @Nullable LocalDate expectedBirthDate,
            @Nullable Sex sex,

            @Schema(description = "The child that this one was found to be in the cases service") @Nullable
            UUID mergedInto)
            implements AboutPersons {

        /// The view of the policy matrix that tells no more than that the authority knows the child by this reference.
        private static final String LINK_ONLY = "CHILD_LINK";

        /// Whether they may find a child by its reference alone, and see no more of it.
        static boolean isLinkOnly(Caller caller) {
            return LINK_ONLY.equals(caller.fields());
        }

        static ChildResponse of(Child child, Caller caller) {
            return isLinkOnly(caller) ? link(child) : whole(child);
        }

        private static ChildResponse whole(Child child) {
            ChildDetails details = child.details();
            return new ChildResponse(
                    child.id(),
                    child.revision(),
                    child.voided(),
                    details.childReference(),
                    details.forename(),
                    details.surname(),
                    details.birthDate(),
                    details.expectedBirthDate(),
                    details.sex(),
                    child.mergedInto().orElse(null));
        }

        private static ChildResponse link(Child child) {
            String reference = child.details().childReference();
            return new ChildResponse(
                    child.id(), child.revision(), child.voided(), reference, null, null, null, null, null, null);
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(id);
        }
    }
}
