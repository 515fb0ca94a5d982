package uk.safeguarding.cases.reviewdecision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;

@Path("/v1/reviews/{reviewId}/decisions")
@RunOnVirtualThread
@Tag(
        name = "Decisions of reviews",
        description = "What reviews decided, what managers said to it and what became of it")
public class ReviewDecisionResource {

    private final ReviewDecisionService service;

    ReviewDecisionResource(ReviewDecisionService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(operationId = "recordReviewDecision", summary = "Record a decision of a review")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ReviewDecisionResponse> decide(UUID reviewId, @NotNull @Valid ReviewDecisionRequest request) {
        var recorded = service.decide(reviewId, request.source(), request.details());
        return Answers.recorded("/v1/reviews/" + reviewId + "/decisions", recorded, this::view);
    }

    @PUT
    @Path("/{id}/sending")
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(operationId = "sendReviewDecision", summary = "Record that managers have a decision")
    public RestResponse<ReviewDecisionResponse> send(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid DecisionSendingRequest request) {
        return answer(service.send(reviewId, id, expected, request.sentOn()));
    }

    @PUT
    @Path("/{id}/answer")
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(
            operationId = "answerReviewDecision",
            summary = "Record that managers agree to a decision, or object",
            description = "An answer that comes late is recorded, never refused.")
    public RestResponse<ReviewDecisionResponse> answer(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid DecisionAnswerRequest request) {
        return answer(
                service.answer(reviewId, id, expected, request.answeredOn(), request.answer(), request.objection()));
    }

    @PUT
    @Path("/{id}/completion")
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(
            operationId = "completeReviewDecision",
            summary = "Record that a decision was carried out, or will not be")
    public RestResponse<ReviewDecisionResponse> complete(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid DecisionCompletionRequest request) {
        return answer(service.complete(
                reviewId, id, expected, request.completion(), request.completedOn(), request.notDoneReason()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "getReviewDecision", summary = "Read a decision of a review")
    public RestResponse<ReviewDecisionResponse> get(UUID reviewId, UUID id) {
        return answer(service.get(reviewId, id));
    }

    @GET
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "listReviewDecisions", summary = "List the decisions of a review")
    public Page<ReviewDecisionResponse> list(UUID reviewId, @BeanParam @Valid PageRequest page) {
        return service.list(reviewId, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__REVIEW__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctReviewDecision", summary = "Correct a decision of a review")
    public RestResponse<ReviewDecisionResponse> correct(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(reviewId, id, expected, request));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__REVIEW__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidReviewDecision",
            summary = "Void a decision of a review that should never have been recorded")
    public RestResponse<ReviewDecisionResponse> revoke(
            UUID reviewId, UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(reviewId, id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(
            operationId = "getReviewDecisionHistory",
            summary = "Every revision of a decision of a review, who made it and why")
    public RecordHistory.History history(UUID reviewId, UUID id) {
        return service.history(reviewId, id);
    }

    private RestResponse<ReviewDecisionResponse> answer(ReviewDecision record) {
        return Answers.ok(view(record), record.revision());
    }

    ReviewDecisionResponse view(ReviewDecision record) {
        return ReviewDecisionResponse.of(record, service.timescale(), service.today());
    }

    public record DecisionSendingRequest(
            @Schema(description = "The day on which managers had it") @NotNull
            LocalDate sentOn) {}

    public record DecisionAnswerRequest(
            @Schema(description = "The day of the answer") @NotNull
            LocalDate answeredOn,

            @NotNull ManagersAnswer answer,

            @Schema(description = "What they object to; of an objection only", maxLength = 2000)
            @Size(min = 1, max = 2000)
            @Nullable
            String objection) {}

    public record DecisionCompletionRequest(
            @NotNull DecisionCompletion completion,

            @Schema(description = "The day on which it was carried out, or given up") @NotNull
            LocalDate completedOn,

            @Schema(description = "Why it was not carried out; of each that was not", maxLength = 2000)
            @Size(min = 1, max = 2000)
            @Nullable
            String notDoneReason) {}

    public record ReviewDecisionResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID reviewId,
            @Nullable Timescale sending,
            @Nullable Timescale answering,
            @Nullable Timescale timescale,
            @JsonUnwrapped ReviewDecisionDetails details)
            implements AboutPersons {

        static ReviewDecisionResponse of(ReviewDecision record, ReviewPaperTimescale limits, LocalDate today) {
            return new ReviewDecisionResponse(
                    record.id(),
                    record.revision(),
                    record.voided(),
                    record.child().id(),
                    record.review().id(),
                    record.sending(limits, today),
                    record.answering(limits, today),
                    record.carryingOut(limits, today),
                    record.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
