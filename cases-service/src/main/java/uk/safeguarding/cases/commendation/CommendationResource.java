package uk.safeguarding.cases.commendation;

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

@Path("/v1/commendations")
@RunOnVirtualThread
@Tag(name = "Commendations", description = "Good practice in a child's case that reviewing officers and chairs saw")
public class CommendationResource {

    private static final String PATH = "/v1/commendations";

    private final CommendationService service;
    private final CommendationRepository commendations;
    private final Corrections corrections;
    private final RecordHistory history;

    CommendationResource(
            CommendationService service,
            CommendationRepository commendations,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.commendations = commendations;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__COMMENDATION__RW")
    @Operation(operationId = "recordCommendation", summary = "Commend good practice in a child's case")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<CommendationResponse> record(@NotNull @Valid CommendationRequest request) {
        var recorded = service.record(request.childId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, CommendationResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__COMMENDATION__RO")
    @Operation(operationId = "getCommendation", summary = "Read a commendation")
    public RestResponse<CommendationResponse> get(UUID id) {
        return answer(commendations.get(id));
    }

    @GET
    @RolesAllowed("CASES__COMMENDATION__RO")
    @Operation(operationId = "listCommendations", summary = "List commendations, the earliest first")
    public Page<CommendationResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable CommendationTheme theme,
            @BeanParam @Valid PageRequest page) {
        return commendations.list(childId, theme, page).map(CommendationResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__COMMENDATION__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctCommendation", summary = "Correct a commendation")
    public RestResponse<CommendationResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), CommendationDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__COMMENDATION__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidCommendation", summary = "Void a commendation that never was")
    public RestResponse<CommendationResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__COMMENDATION__RO")
    @Operation(
            operationId = "getCommendationHistory",
            summary = "Every revision of a commendation, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("commendation", commendations.get(id));
    }

    private static RestResponse<CommendationResponse> answer(Commendation record) {
        return Answers.ok(CommendationResponse.of(record), record.revision());
    }

    public record CommendationRequest(
            @NotNull UUID childId,
            @NotNull LocalDate commendedOn,

            @Schema(description = "Staff reference of who commends", examples = "IRO", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @NotNull CommendationTheme theme,

            @Schema(description = "Staff reference of whom it commends", examples = "SOCIAL-WORKER", maxLength = 40)
            @Size(min = 1, max = 40)
            @Nullable
            String commendedStaffId,

            @Schema(description = "Code of the team that it commends", examples = "TEAM-1", maxLength = 40)
            @Size(min = 1, max = 40)
            @Nullable
            String commendedTeam,

            @Schema(description = "What was good, in the words of who commends", maxLength = 4000)
            @Size(max = 4000)
            @Nullable
            String notes,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        CommendationDetails details() {
            return new CommendationDetails(commendedOn, staffId, theme, commendedStaffId, commendedTeam, notes);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record CommendationResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            @JsonUnwrapped CommendationDetails details) implements AboutPersons {

        static CommendationResponse of(Commendation record) {
            return new CommendationResponse(
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
