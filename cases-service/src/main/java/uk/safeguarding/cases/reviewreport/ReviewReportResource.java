package uk.safeguarding.cases.reviewreport;

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
import uk.safeguarding.cases.reviewrecord.ReviewRole;
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

@Path("/v1/reviews/{reviewId}/reports")
@RunOnVirtualThread
@Tag(name = "Reports to reviews", description = "Reports that are asked for to a review, and whether they came in time")
public class ReviewReportResource {

    private final ReviewReportService service;

    ReviewReportResource(ReviewReportService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(
            operationId = "requestReviewReport",
            summary = "Record that a report to a review is asked for, or has come")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ReviewReportResponse> request(UUID reviewId, @NotNull @Valid ReviewReportRequest request) {
        var recorded = service.request(reviewId, request.source(), request.details());
        return Answers.recorded("/v1/reviews/" + reviewId + "/reports", recorded, this::view);
    }

    @PUT
    @Path("/{id}/submission")
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(
            operationId = "submitReviewReport",
            summary = "Record that a report came",
            description = "A late report is recorded, never refused.")
    public RestResponse<ReviewReportResponse> submit(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid ReportSubmissionRequest request) {
        return answer(service.submit(reviewId, id, expected, request.submittedOn()));
    }

    @PUT
    @Path("/{id}/sharing")
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(operationId = "shareReviewReport", summary = "Record when the child and the parents had a report")
    public RestResponse<ReviewReportResponse> share(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid ReportSharingRequest request) {
        return answer(
                service.share(reviewId, id, expected, request.sharedWithChildOn(), request.sharedWithParentsOn()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(operationId = "getReviewReport", summary = "Read a report to a review")
    public RestResponse<ReviewReportResponse> get(UUID reviewId, UUID id) {
        return answer(service.get(reviewId, id));
    }

    @GET
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(operationId = "listReviewReports", summary = "List the reports to a review")
    public Page<ReviewReportResponse> list(UUID reviewId, @BeanParam @Valid PageRequest page) {
        return service.list(reviewId, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__REVIEW_PAPER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctReviewReport", summary = "Correct a report to a review")
    public RestResponse<ReviewReportResponse> correct(
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
            operationId = "voidReviewReport",
            summary = "Void a report to a review that should never have been recorded")
    public RestResponse<ReviewReportResponse> revoke(
            UUID reviewId, UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(reviewId, id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(
            operationId = "getReviewReportHistory",
            summary = "Every revision of a report to a review, who made it and why")
    public RecordHistory.History history(UUID reviewId, UUID id) {
        return service.history(reviewId, id);
    }

    private RestResponse<ReviewReportResponse> answer(ReviewReport record) {
        return Answers.ok(view(record), record.revision());
    }

    ReviewReportResponse view(ReviewReport record) {
        return ReviewReportResponse.of(record, service.timescale(), service.today());
    }

    public record ReviewReportRequest(
            @Schema(description = "Whose report it is") @NotNull
            ReviewRole author,

            @Schema(description = "The day on which the reviewing officer had it") @Nullable
            LocalDate submittedOn,

            @Schema(description = "The day on which the child had it") @Nullable
            LocalDate sharedWithChildOn,

            @Schema(description = "The day on which the parents had it") @Nullable
            LocalDate sharedWithParentsOn,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ReviewReportDetails details() {
            return new ReviewReportDetails(author, submittedOn, sharedWithChildOn, sharedWithParentsOn);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ReportSubmissionRequest(
            @Schema(description = "The day on which the reviewing officer had it") @NotNull
            LocalDate submittedOn) {}

    public record ReportSharingRequest(
            @Schema(description = "The day on which the child had it") @Nullable
            LocalDate sharedWithChildOn,

            @Schema(description = "The day on which the parents had it") @Nullable
            LocalDate sharedWithParentsOn) {}

    public record ReviewReportResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID reviewId,
            @Nullable Timescale timescale,
            @JsonUnwrapped ReviewReportDetails details)
            implements AboutPersons {

        static ReviewReportResponse of(ReviewReport record, ReviewPaperTimescale limits, LocalDate today) {
            return new ReviewReportResponse(
                    record.id(),
                    record.revision(),
                    record.voided(),
                    record.child().id(),
                    record.review().id(),
                    record.timescale(limits, today),
                    record.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
