package uk.safeguarding.platform.legalhold;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.OpenEnded.EndRequest;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/legal-holds")
@RunOnVirtualThread
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
@Tag(name = "Legal holds", description = "Persons of whom nothing is destroyed, whatever the retention schedule says")
public class LegalHoldResource {

    private static final String PATH = "/v1/legal-holds";

    private final LegalHoldService service;
    private final LegalHoldRepository holds;
    private final Corrections corrections;
    private final RecordHistory history;

    LegalHoldResource(
            LegalHoldService service, LegalHoldRepository holds, Corrections corrections, RecordHistory history) {
        this.service = service;
        this.holds = holds;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed({"CASES__LEGAL_HOLD__RW", "CONFERENCES__LEGAL_HOLD__RW", "LADO__LEGAL_HOLD__RW"})
    @Operation(
            operationId = "recordLegalHold",
            summary = "Hold a person's records: nothing of them is destroyed",
            description = """
                    It holds as soon as it is recorded, also before its first day. What the person shares with others is held
                    with theirs. Each service holds its own records: record it in each.""")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<LegalHoldResponse> record(@NotNull @Valid LegalHoldRequest request) {
        return Answers.recorded(
                PATH, service.record(request.person(), request.source(), request.details()), LegalHoldResponse::of);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed({"CASES__LEGAL_HOLD__RW", "CONFERENCES__LEGAL_HOLD__RW", "LADO__LEGAL_HOLD__RW"})
    @Operation(operationId = "endLegalHold", summary = "End a legal hold")
    public RestResponse<LegalHoldResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        return answer(service.end(id, expected, request.to()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"CASES__LEGAL_HOLD__RO", "CONFERENCES__LEGAL_HOLD__RO", "LADO__LEGAL_HOLD__RO"})
    @Operation(operationId = "getLegalHold", summary = "Read a legal hold")
    public RestResponse<LegalHoldResponse> get(UUID id) {
        return answer(holds.get(id));
    }

    @GET
    @RolesAllowed({"CASES__LEGAL_HOLD__RO", "CONFERENCES__LEGAL_HOLD__RO", "LADO__LEGAL_HOLD__RO"})
    @Operation(operationId = "listLegalHolds", summary = "List legal holds, the first recorded first")
    public Page<LegalHoldResponse> list(
            @RestQuery @Nullable UUID person,
            @Parameter(description = "Only those without an end, or with one") @RestQuery @Nullable Boolean open,
            @BeanParam @Valid PageRequest page) {
        return holds.list(person, open, page).map(LegalHoldResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__LEGAL_HOLD__RW", "CONFERENCES__LEGAL_HOLD__RW", "LADO__LEGAL_HOLD__RW"})
    @Operation(operationId = "correctLegalHold", summary = "Correct a legal hold")
    public RestResponse<LegalHoldResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), LegalHoldDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__LEGAL_HOLD__RW", "CONFERENCES__LEGAL_HOLD__RW", "LADO__LEGAL_HOLD__RW"})
    @Operation(
            operationId = "voidLegalHold",
            summary = "Void a legal hold that should never have been; it holds no more")
    public RestResponse<LegalHoldResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({"CASES__LEGAL_HOLD__RO", "CONFERENCES__LEGAL_HOLD__RO", "LADO__LEGAL_HOLD__RO"})
    @Operation(operationId = "getLegalHoldHistory", summary = "Every revision of a legal hold, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("legal_hold", holds.get(id));
    }

    private static RestResponse<LegalHoldResponse> answer(LegalHold hold) {
        return Answers.ok(LegalHoldResponse.of(hold), hold.revision());
    }

    public record LegalHoldRequest(
            @Schema(
                    description =
                            "Id of the child, or of the adult who is alleged against or a child whom an allegation names")
            @NotNull
            UUID person,

            @NotNull LegalHoldDetails.Basis basis,

            @Schema(
                    description = "Reference of the inquiry, claim or request; no name",
                    examples = "INQ/2026/17",
                    maxLength = 40)
            @Pattern(regexp = LegalHoldDetails.REFERENCE)
            @Nullable
            String reference,

            @NotNull LocalDate from,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        LegalHoldDetails details() {
            return new LegalHoldDetails(basis, reference, from, null);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record LegalHoldResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID person,
            @JsonUnwrapped LegalHoldDetails details) implements AboutPersons {

        static LegalHoldResponse of(LegalHold hold) {
            return new LegalHoldResponse(hold.id(), hold.revision(), hold.voided(), hold.person(), hold.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(person);
        }
    }
}
