package uk.safeguarding.cases.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

@Path("/v1/audits")
@RunOnVirtualThread
@Tag(name = "Audits", description = "Audits of the quality of work in a child's case")
public class AuditResource {

    private static final String PATH = "/v1/audits";

    private final AuditService service;
    private final AuditRepository audits;
    private final Corrections corrections;
    private final RecordHistory history;

    AuditResource(AuditService service, AuditRepository audits, Corrections corrections, RecordHistory history) {
        this.service = service;
        this.audits = audits;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__AUDIT__RW")
    @Operation(operationId = "recordAudit", summary = "Record an audit of a child's case")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<AuditResponse> record(@NotNull @Valid AuditRequest request) {
        var recorded = service.record(request.childId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, AuditResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__AUDIT__RO")
    @Operation(operationId = "getAudit", summary = "Read an audit")
    public RestResponse<AuditResponse> get(UUID id) {
        return answer(audits.get(id));
    }

    @GET
    @RolesAllowed("CASES__AUDIT__RO")
    @Operation(operationId = "listAudits", summary = "List audits, the earliest first")
    public Page<AuditResponse> list(
            @RestQuery @Nullable UUID childId,
            @Parameter(description = "Code of the audit programme", schema = @Schema(maxLength = 40))
                    @RestQuery
                    @Nullable
                    String programme,
            @RestQuery @Nullable AuditGrade grade,
            @BeanParam @Valid PageRequest page) {
        return audits.list(childId, programme, grade, page).map(AuditResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__AUDIT__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctAudit", summary = "Correct an audit")
    public RestResponse<AuditResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id, expected, now -> corrections.merge(now, request.changes(), AuditDetails.class), request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__AUDIT__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidAudit", summary = "Void an audit that never was")
    public RestResponse<AuditResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__AUDIT__RO")
    @Operation(operationId = "getAuditHistory", summary = "Every revision of an audit, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("audit", audits.get(id));
    }

    private static RestResponse<AuditResponse> answer(Audit record) {
        return Answers.ok(AuditResponse.of(record), record.revision());
    }

    public record AuditRequest(
            @NotNull UUID childId,
            @NotNull LocalDate completedOn,

            @Schema(
                    description = "Code of the audit tool",
                    examples = "CASE_FILE_AUDIT",
                    maxLength = 40,
                    pattern = AuditDetails.CODE)
            @NotNull
            @Pattern(regexp = AuditDetails.CODE)
            String tool,

            @Schema(
                    description = "Version of the tool",
                    examples = "2.1",
                    maxLength = 20,
                    pattern = AuditDetails.VERSION)
            @NotNull
            @Pattern(regexp = AuditDetails.VERSION)
            String toolVersion,

            @Schema(
                    description = "Code of the audit programme it belongs to",
                    examples = "DISABLED_CHILDREN",
                    maxLength = 40,
                    pattern = AuditDetails.CODE)
            @Pattern(regexp = AuditDetails.CODE)
            @Nullable
            String programme,

            @Schema(description = "Staff reference of the auditor", examples = "IRO", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @NotNull AuditorRole auditorRole,
            @NotNull AuditGrade grade,

            @Schema(maxItems = 11) @Size(max = 11) @Nullable List<@NotNull AuditTheme> themes,

            @Schema(description = "The answers to the tool's questions", maxItems = 200) @Size(max = 200) @Nullable
            List<@NotNull @Valid AuditAnswer> answers,

            @Schema(description = "What was found, in the words of the auditor", maxLength = 4000)
            @Size(max = 4000)
            @Nullable
            String findings,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        AuditDetails details() {
            return new AuditDetails(
                    completedOn,
                    tool,
                    toolVersion,
                    programme,
                    staffId,
                    auditorRole,
                    grade,
                    themes == null ? List.of() : themes,
                    answers == null ? List.of() : answers,
                    findings);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record AuditResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            @JsonUnwrapped AuditDetails details) implements AboutPersons {

        static AuditResponse of(Audit record) {
            return new AuditResponse(
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
