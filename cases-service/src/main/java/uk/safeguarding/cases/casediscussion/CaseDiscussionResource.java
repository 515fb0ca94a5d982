package uk.safeguarding.cases.casediscussion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/case-discussions")
@RunOnVirtualThread
@Tag(
        name = "Case discussions",
        description = "What was decided of a child's case in supervision and by management, by whom and by when")
public class CaseDiscussionResource {

    private static final String PATH = "/v1/case-discussions";

    private final CaseDiscussionService service;
    private final CaseDiscussionRepository discussions;
    private final Corrections corrections;
    private final RecordHistory history;

    CaseDiscussionResource(
            CaseDiscussionService service,
            CaseDiscussionRepository discussions,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.discussions = discussions;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__CASE_DISCUSSION__RW")
    @Operation(operationId = "recordCaseDiscussion", summary = "Record a discussion of a child's case")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<CaseDiscussionResponse> record(@NotNull @Valid CaseDiscussionRequest request) {
        var recorded = service.record(request.childId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, CaseDiscussionResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__CASE_DISCUSSION__RO")
    @Operation(operationId = "getCaseDiscussion", summary = "Read a case discussion")
    public RestResponse<CaseDiscussionResponse> get(UUID id) {
        return answer(discussions.get(id));
    }

    @GET
    @RolesAllowed("CASES__CASE_DISCUSSION__RO")
    @Operation(operationId = "listCaseDiscussions", summary = "List case discussions, the earliest first")
    public Page<CaseDiscussionResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable CaseDiscussionKind kind,
            @BeanParam @Valid PageRequest page) {
        return discussions.list(childId, kind, page).map(CaseDiscussionResponse::of);
    }

    @PUT
    @Path("/{id}/decision")
    @RolesAllowed("CASES__CASE_DISCUSSION__RW")
    @Operation(
            operationId = "completeDecision",
            summary = "Record that a decision of a case discussion was carried out")
    public RestResponse<CaseDiscussionResponse> complete(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid DecisionDoneRequest request) {
        return answer(service.complete(id, expected, request.number(), request.doneOn()));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__CASE_DISCUSSION__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctCaseDiscussion", summary = "Correct a case discussion")
    public RestResponse<CaseDiscussionResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), CaseDiscussionDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__CASE_DISCUSSION__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidCaseDiscussion", summary = "Void a case discussion that never was")
    public RestResponse<CaseDiscussionResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__CASE_DISCUSSION__RO")
    @Operation(
            operationId = "getCaseDiscussionHistory",
            summary = "Every revision of a case discussion, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("case_discussion", discussions.get(id));
    }

    private static RestResponse<CaseDiscussionResponse> answer(CaseDiscussion record) {
        return Answers.ok(CaseDiscussionResponse.of(record), record.revision());
    }

    public record CaseDiscussionRequest(
            @NotNull UUID childId,
            @NotNull LocalDate heldOn,
            @NotNull CaseDiscussionKind kind,

            @Schema(description = "Staff reference of who holds the case", examples = "SOCIAL-WORKER", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(description = "Staff reference of the manager", examples = "TEAM-MANAGER", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String managerStaffId,

            @Schema(description = "What was decided, in order", maxItems = 15) @NotEmpty @Size(max = 15)
            List<@NotNull @Valid Decision> decisions,

            @Schema(description = "What was said, in the words of the manager", maxLength = 4000)
            @Size(max = 4000)
            @Nullable
            String notes,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        CaseDiscussionDetails details() {
            return new CaseDiscussionDetails(heldOn, kind, staffId, managerStaffId, decisions, notes);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record DecisionDoneRequest(
            @Schema(description = "Of the decision, counted from 1", minimum = "1", maximum = "15")
            @NotNull
            @Min(1)
            @Max(15)
            Integer number,

            @NotNull LocalDate doneOn) {}

    public record CaseDiscussionResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            @JsonUnwrapped CaseDiscussionDetails details) implements AboutPersons {

        static CaseDiscussionResponse of(CaseDiscussion record) {
            return new CaseDiscussionResponse(
                    record.id(),
                    record.revision(),
                    record.voided(),
                    record.child().id(),
                    record.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
