package uk.safeguarding.cases.reviewcontribution;

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
import uk.safeguarding.cases.reviewrecord.ReviewRole;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/reviews/{reviewId}/contributions")
@RunOnVirtualThread
@Tag(name = "Contributions to reviews", description = "What children, parents, carers and others say to a review")
public class ReviewContributionResource {

    private final ReviewContributionService service;

    ReviewContributionResource(ReviewContributionService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(operationId = "recordReviewContribution", summary = "Record what somebody says to a review")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ReviewContributionResponse> receive(
            UUID reviewId, @NotNull @Valid ReviewContributionRequest request) {
        var recorded = service.receive(reviewId, request.source(), request.details());
        return Answers.recorded("/v1/reviews/" + reviewId + "/contributions", recorded, this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(operationId = "getReviewContribution", summary = "Read a contribution to a review")
    public RestResponse<ReviewContributionResponse> get(UUID reviewId, UUID id) {
        return answer(service.get(reviewId, id));
    }

    @GET
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(operationId = "listReviewContributions", summary = "List the contributions to a review")
    public Page<ReviewContributionResponse> list(UUID reviewId, @BeanParam @Valid PageRequest page) {
        return service.list(reviewId, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__REVIEW_PAPER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctReviewContribution", summary = "Correct a contribution to a review")
    public RestResponse<ReviewContributionResponse> correct(
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
            operationId = "voidReviewContribution",
            summary = "Void a contribution to a review that should never have been recorded")
    public RestResponse<ReviewContributionResponse> revoke(
            UUID reviewId, UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(reviewId, id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(
            operationId = "getReviewContributionHistory",
            summary = "Every revision of a contribution to a review, who made it and why")
    public RecordHistory.History history(UUID reviewId, UUID id) {
        return service.history(reviewId, id);
    }

    private RestResponse<ReviewContributionResponse> answer(ReviewContribution record) {
        return Answers.ok(view(record), record.revision());
    }

    ReviewContributionResponse view(ReviewContribution record) {
        return ReviewContributionResponse.of(record);
    }

    public record ReviewContributionRequest(
            @Schema(description = "Whose contribution it is") @NotNull
            ReviewRole author,

            @NotNull ContributionMode mode,

            @Schema(description = "The day on which it came") @NotNull
            LocalDate receivedOn,

            @Schema(description = "What it says", maxLength = 4000) @Size(min = 1, max = 4000) @Nullable
            String text,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ReviewContributionDetails details() {
            return new ReviewContributionDetails(author, mode, receivedOn, text);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ReviewContributionResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID reviewId,
            @JsonUnwrapped ReviewContributionDetails details)
            implements AboutPersons {

        static ReviewContributionResponse of(ReviewContribution record) {
            return new ReviewContributionResponse(
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
