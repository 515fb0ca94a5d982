package uk.safeguarding.cases.reviewfeedback;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/reviews/{reviewId}/feedback")
@RunOnVirtualThread
@Tag(name = "Feedback on reviews", description = "How children, parents, carers and others found a review")
public class ReviewFeedbackResource {

    private final ReviewFeedbackService service;

    ReviewFeedbackResource(ReviewFeedbackService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(operationId = "giveReviewFeedback", summary = "Record how somebody found a review")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ReviewFeedbackResponse> give(UUID reviewId, @NotNull @Valid ReviewFeedbackRequest request) {
        var recorded = service.give(reviewId, request.source(), request.details());
        return Answers.recorded("/v1/reviews/" + reviewId + "/feedback", recorded, this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(operationId = "getReviewFeedback", summary = "Read feedback on a review")
    public RestResponse<ReviewFeedbackResponse> get(UUID reviewId, UUID id) {
        return answer(service.get(reviewId, id));
    }

    @GET
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(operationId = "listReviewFeedback", summary = "List the feedback on a review")
    public Page<ReviewFeedbackResponse> list(UUID reviewId, @BeanParam @Valid PageRequest page) {
        return service.list(reviewId, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__REVIEW_PAPER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctReviewFeedback", summary = "Correct feedback on a review")
    public RestResponse<ReviewFeedbackResponse> correct(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(reviewId, id, expected, request));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__REVIEW_PAPER__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidReviewFeedback",
            summary = "Void feedback on a review that should never have been recorded")
    public RestResponse<ReviewFeedbackResponse> revoke(
            UUID reviewId, UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(reviewId, id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(
            operationId = "getReviewFeedbackHistory",
            summary = "Every revision of feedback on a review, who made it and why")
    public RecordHistory.History history(UUID reviewId, UUID id) {
        return service.history(reviewId, id);
    }

    private RestResponse<ReviewFeedbackResponse> answer(ReviewFeedback record) {
        return Answers.ok(view(record), record.revision());
    }

    ReviewFeedbackResponse view(ReviewFeedback record) {
        return ReviewFeedbackResponse.of(record);
    }

    public record ReviewFeedbackRequest(
            @Schema(description = "Who says it") @NotNull FeedbackRespondent respondent,

            @Schema(description = "How they found the review") @NotNull
            FeedbackRating rating,

            @Schema(description = "The day on which it was said") @NotNull
            LocalDate givenOn,

            @Schema(description = "In their words", maxLength = 4000) @Size(min = 1, max = 4000) @Nullable
            String text,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ReviewFeedbackDetails details() {
            return new ReviewFeedbackDetails(respondent, rating, givenOn, text);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ReviewFeedbackResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID reviewId,
            @JsonUnwrapped ReviewFeedbackDetails details)
            implements AboutPersons {

        static ReviewFeedbackResponse of(ReviewFeedback record) {
            return new ReviewFeedbackResponse(
                    record.id(),
                    record.revision(),
                    record.voided(),
                    record.child().id(),
                    record.review().id(),
                    record.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
