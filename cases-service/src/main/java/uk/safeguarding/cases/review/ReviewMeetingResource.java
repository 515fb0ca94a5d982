package uk.safeguarding.cases.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Revision;

/// What happens to a review that is due before it is held.
@Path("/v1/reviews")
@RunOnVirtualThread
@Tag(name = "Reviews")
public class ReviewMeetingResource {

    private final ReviewService service;
    private final ReviewAnswers answers;

    ReviewMeetingResource(ReviewService service, ReviewAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    @PUT
    @Path("/{id}/planning")
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(
            operationId = "planReview",
            summary = "Set a day for the meeting of a review, or another day",
            description = "A day after the last lawful one is recorded with a warning; the duty stays due as it was.")
    public RestResponse<ReviewResponse> plan(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid PlanningRequest request) {
        return answers.answer(service.plan(id, expected, request.plannedFor()));
    }

    @PUT
    @Path("/{id}/cancellation")
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(
            operationId = "cancelReview",
            summary = "Record that the planned meeting was called off",
            description = "The duty and its last lawful day stay.")
    public RestResponse<ReviewResponse> cancel(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CancellationRequest request) {
        return answers.answer(service.cancel(id, expected, request.cancelledOn(), request.reason()));
    }

    @PUT
    @Path("/{id}/adjournment")
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(
            operationId = "adjournReview",
            summary = "Record that a review was begun and is to be completed on another day",
            description = "Says all parts so far. The review is held when its last part is recorded as the outcome.")
    public RestResponse<ReviewResponse> adjourn(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid AdjournmentRequest request) {
        return answers.answer(
                service.adjourn(id, expected, request.startedOn(), request.furtherParts(), request.resumesOn()));
    }

    @PUT
    @Path("/{id}/earlier")
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(
            operationId = "bringReviewForward",
            summary = "Record that a review must be carried out before its ordinary time",
            description = "SI 2010/959 reg. 33(3). Moves the last lawful day to an earlier one, never to a later one.")
    public RestResponse<ReviewResponse> bringForward(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EarlierReview request) {
        return answers.answer(service.bringForward(id, expected, request));
    }

    public record PlanningRequest(@NotNull LocalDate plannedFor) {}

    public record CancellationRequest(
            @NotNull LocalDate cancelledOn, @NotNull CancellationReason reason) {}

    public record AdjournmentRequest(
            @Schema(description = "Day of the first part") @NotNull
            LocalDate startedOn,

            @Schema(description = "Days of further parts after which it was adjourned again, in order", maxItems = 10)
            @Size(max = 10)
            @Nullable
            List<@NotNull LocalDate> parts,

            @Schema(description = "Day for which the next part is planned") @Nullable
            LocalDate resumesOn) {

        List<LocalDate> furtherParts() {
            return parts == null ? List.of() : parts;
        }
    }
}
