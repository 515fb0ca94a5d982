package uk.safeguarding.conferences.strategydiscussion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;
import uk.safeguarding.conferences.Warning;
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

@Path("/v1/strategy-discussions")
@RunOnVirtualThread
@Tag(name = "Strategy discussions", description = "Discussions of whether to enquire under section 47")
public class StrategyDiscussionResource {

    private static final String PATH = "/v1/strategy-discussions";

    private final StrategyDiscussionService service;
    private final StrategyDiscussionRepository discussions;
    private final Corrections corrections;
    private final RecordHistory history;

    StrategyDiscussionResource(
            StrategyDiscussionService service,
            StrategyDiscussionRepository discussions,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.discussions = discussions;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CONFERENCES__STRATEGY_DISCUSSION__RW")
    @Operation(
            operationId = "recordStrategyDiscussion",
            summary = "Record that a strategy discussion was held",
            description =
                    "Where it initiated section 47 enquiries, its day starts the clock of the initial conference.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<StrategyDiscussionResponse> record(@NotNull @Valid StrategyDiscussionRequest request) {
        var recorded = service.record(request.familyId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, StrategyDiscussionResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__STRATEGY_DISCUSSION__RO")
    @Operation(operationId = "getStrategyDiscussion", summary = "Read a strategy discussion")
    public RestResponse<StrategyDiscussionResponse> get(UUID id) {
        return answer(discussions.get(id));
    }

    @GET
    @RolesAllowed("CONFERENCES__STRATEGY_DISCUSSION__RO")
    @Operation(operationId = "listStrategyDiscussions", summary = "List strategy discussions, the earliest first")
    public Page<StrategyDiscussionResponse> list(
            @RestQuery @Nullable UUID familyId,
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable LocalDate heldFrom,
            @RestQuery @Nullable LocalDate heldTo,
            @BeanParam @Valid PageRequest page) {
        return discussions.list(familyId, childId, heldFrom, heldTo, page).map(StrategyDiscussionResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CONFERENCES__STRATEGY_DISCUSSION__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(
            operationId = "correctStrategyDiscussion",
            summary = "Correct a strategy discussion; conferences that count from it are re-dated")
    public RestResponse<StrategyDiscussionResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), StrategyDiscussionDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__STRATEGY_DISCUSSION__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(
            operationId = "voidStrategyDiscussion",
            summary = "Void a strategy discussion that should never have been recorded")
    public RestResponse<StrategyDiscussionResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__STRATEGY_DISCUSSION__RO")
    @Operation(operationId = "getStrategyDiscussionHistory", summary = "Every revision of a strategy discussion")
    public RecordHistory.History history(UUID id) {
        return history.of("strategy_discussion", discussions.get(id));
    }

    private static RestResponse<StrategyDiscussionResponse> answer(StrategyDiscussion discussion) {
        return Answers.ok(StrategyDiscussionResponse.of(discussion), discussion.revision());
    }

    public record StrategyDiscussionRequest(
            @NotNull UUID familyId,
            @NotNull LocalDate heldOn,

            @Schema(description = "Whether it decided on an enquiry under section 47 of the Children Act 1989") @NotNull
            Boolean initiatedSection47,

            @Schema(description = "Ids of the children discussed, members of the family", minItems = 1, maxItems = 30)
            @NotEmpty
            @Size(max = 30)
            Set<@NotNull UUID> childIds,

            @Schema(description = "The agencies that took part", minItems = 1, maxItems = 22) @NotEmpty @Size(max = 22)
            Set<@NotNull Agency> agencies,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        StrategyDiscussionDetails details() {
            return new StrategyDiscussionDetails(heldOn, initiatedSection47, childIds, agencies);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record StrategyDiscussionResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID familyId,
            @JsonUnwrapped StrategyDiscussionDetails details,

            @Schema(description = "What guidance frowns on", maxItems = 10)
            List<Warning> warnings)
            implements AboutPersons {

        static StrategyDiscussionResponse of(StrategyDiscussion discussion) {
            return new StrategyDiscussionResponse(
                    discussion.id(),
                    discussion.revision(),
                    discussion.voided(),
                    discussion.family().id(),
                    discussion.details(),
                    discussion.warnings());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(details.childIds());
        }
    }
}
