package uk.safeguarding.cases.reviewinvitation;

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

@Path("/v1/reviews/{reviewId}/invitations")
@RunOnVirtualThread
@Tag(name = "Invitations to reviews", description = "Who was invited to a review, who came and how")
public class ReviewInvitationResource {

    private final ReviewInvitationService service;

    ReviewInvitationResource(ReviewInvitationService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(operationId = "inviteToReview", summary = "Record that somebody was invited to a review")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ReviewInvitationResponse> invite(
            UUID reviewId, @NotNull @Valid ReviewInvitationRequest request) {
        var recorded = service.invite(reviewId, request.source(), request.details());
        return Answers.recorded("/v1/reviews/" + reviewId + "/invitations", recorded, this::view);
    }

    @PUT
    @Path("/{id}/attendance")
    @RolesAllowed("CASES__REVIEW_PAPER__RW")
    @Operation(
            operationId = "recordReviewAttendance",
            summary = "Record whether who was invited came, and how they took part")
    public RestResponse<ReviewInvitationResponse> attend(
            UUID reviewId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid ReviewAttendanceRequest request) {
        return answer(service.attend(reviewId, id, expected, request.attendance(), request.mode()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(operationId = "getReviewInvitation", summary = "Read an invitation to a review")
    public RestResponse<ReviewInvitationResponse> get(UUID reviewId, UUID id) {
        return answer(service.get(reviewId, id));
    }

    @GET
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(operationId = "listReviewInvitations", summary = "List the invitations to a review")
    public Page<ReviewInvitationResponse> list(UUID reviewId, @BeanParam @Valid PageRequest page) {
        return service.list(reviewId, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__REVIEW_PAPER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctReviewInvitation", summary = "Correct an invitation to a review")
    public RestResponse<ReviewInvitationResponse> correct(
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
            operationId = "voidReviewInvitation",
            summary = "Void an invitation to a review that should never have been recorded")
    public RestResponse<ReviewInvitationResponse> revoke(
            UUID reviewId, UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(reviewId, id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__REVIEW_PAPER__RO")
    @Operation(
            operationId = "getReviewInvitationHistory",
            summary = "Every revision of an invitation to a review, who made it and why")
    public RecordHistory.History history(UUID reviewId, UUID id) {
        return service.history(reviewId, id);
    }

    private RestResponse<ReviewInvitationResponse> answer(ReviewInvitation record) {
        return Answers.ok(view(record), record.revision());
    }

    ReviewInvitationResponse view(ReviewInvitation record) {
        return ReviewInvitationResponse.of(record);
    }

    public record ReviewInvitationRequest(
            @Schema(description = "Who is invited") @NotNull ReviewRole role,

            @Schema(description = "The day of the invitation") @NotNull
            LocalDate invitedOn,

            @NotNull ReviewAttendance attendance,

            @Schema(description = "How they took part; of who attended or wrote") @Nullable
            AttendanceMode mode,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ReviewInvitationDetails details() {
            return new ReviewInvitationDetails(role, invitedOn, attendance, mode);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ReviewAttendanceRequest(
            @NotNull ReviewAttendance attendance,

            @Schema(description = "How they took part; of who attended or wrote") @Nullable
            AttendanceMode mode) {}

    public record ReviewInvitationResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID reviewId,
            @JsonUnwrapped ReviewInvitationDetails details)
            implements AboutPersons {

        static ReviewInvitationResponse of(ReviewInvitation record) {
            return new ReviewInvitationResponse(
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
