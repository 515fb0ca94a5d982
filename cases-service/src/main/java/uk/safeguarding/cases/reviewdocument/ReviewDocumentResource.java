package uk.safeguarding.cases.reviewdocument;

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
import uk.safeguarding.platform.record.Source;

@Path("/v1/reviews/{reviewId}/documents")
@RunOnVirtualThread
@Tag(
        name = "Documents of reviews",
        description = "Records of reviews, lists of their decisions and minutes for children")
public class ReviewDocumentResource {

    private final ReviewDocumentService service;

    ReviewDocumentResource(ReviewDocumentService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(operationId = "recordReviewDocument", summary = "Record that a document of a review is due, or is there")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ReviewDocumentResponse> record(UUID reviewId, @NotNull @Valid ReviewDocumentRequest request) {
        var recorded = service.record(reviewId, request.source(), request.details());
        return Answers.recorded("/v1/reviews/" + reviewId + "/documents", recorded, this::view);
    }

    @PUT
    @Path("/{id}/completion")
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(operationId = "completeReviewDocument", summary = "Record that a document is complete")
    public RestResponse<ReviewDocumentResponse> complete(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid DocumentCompletionRequest request) {
        return answer(service.complete(reviewId, id, expected, request.completedOn()));
    }

    @PUT
    @Path("/{id}/distribution")
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(operationId = "distributeReviewDocument", summary = "Record that all have a document who should")
    public RestResponse<ReviewDocumentResponse> distribute(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid DocumentDistributionRequest request) {
        return answer(service.distribute(reviewId, id, expected, request.distributedOn()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "getReviewDocument", summary = "Read a document of a review")
    public RestResponse<ReviewDocumentResponse> get(UUID reviewId, UUID id) {
        return answer(service.get(reviewId, id));
    }

    @GET
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "listReviewDocuments", summary = "List the documents of a review")
    public Page<ReviewDocumentResponse> list(UUID reviewId, @BeanParam @Valid PageRequest page) {
        return service.list(reviewId, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__REVIEW__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctReviewDocument", summary = "Correct a document of a review")
    public RestResponse<ReviewDocumentResponse> correct(
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
            operationId = "voidReviewDocument",
            summary = "Void a document of a review that should never have been recorded")
    public RestResponse<ReviewDocumentResponse> revoke(
            UUID reviewId, UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(reviewId, id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(
            operationId = "getReviewDocumentHistory",
            summary = "Every revision of a document of a review, who made it and why")
    public RecordHistory.History history(UUID reviewId, UUID id) {
        return service.history(reviewId, id);
    }

    private RestResponse<ReviewDocumentResponse> answer(ReviewDocument record) {
        return Answers.ok(view(record), record.revision());
    }

    ReviewDocumentResponse view(ReviewDocument record) {
        return ReviewDocumentResponse.of(record, service.timescale(), service.today());
    }

    public record ReviewDocumentRequest(
            @NotNull ReviewDocumentKind kind,

            @Schema(description = "The day on which it was complete") @Nullable
            LocalDate completedOn,

            @Schema(description = "The day on which all had it who should") @Nullable
            LocalDate distributedOn,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ReviewDocumentDetails details() {
            return new ReviewDocumentDetails(kind, completedOn, distributedOn);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record DocumentCompletionRequest(
            @Schema(description = "The day on which it was complete") @NotNull
            LocalDate completedOn) {}

    public record DocumentDistributionRequest(
            @Schema(description = "The day on which all had it who should") @NotNull
            LocalDate distributedOn) {}

    public record ReviewDocumentResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID reviewId,
            @Nullable Timescale completion,
            @Nullable Timescale distribution,
            @JsonUnwrapped ReviewDocumentDetails details)
            implements AboutPersons {

        static ReviewDocumentResponse of(ReviewDocument record, ReviewPaperTimescale limits, LocalDate today) {
            return new ReviewDocumentResponse(
                    record.id(),
                    record.revision(),
                    record.voided(),
                    record.child().id(),
                    record.review().id(),
                    record.stands(
                            record.completionDuty(limits), record.details().completedOn(), today),
                    record.stands(
                            record.distributionDuty(limits), record.details().distributedOn(), today),
                    record.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
