package uk.safeguarding.cases.review;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/reviews")
@RunOnVirtualThread
@Tag(name = "Reviews", description = "Statutory reviews of children in care")
public class ReviewResource {

    private static final String PATH = "/v1/reviews";

    private final ReviewService service;
    private final ReviewRepository reviews;
    private final RecordHistory history;
    private final ReviewAnswers answers;

    ReviewResource(ReviewService service, ReviewRepository reviews, RecordHistory history, ReviewAnswers answers) {
        this.service = service;
        this.reviews = reviews;
        this.history = history;
        this.answers = answers;
    }

    @POST
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(
            operationId = "recordHeldReview",
            summary = "Record a review that was held, in the place of the one that is due",
            description = "Takes over the open review of the period of care and schedules the next one.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ReviewResponse> recordHeld(@NotNull @Valid HeldReviewRequest request) {
        var recorded = service.recordHeld(request.periodOfCareId(), request.outcome(), request.source());
        return Answers.recorded(PATH, recorded, answers::view);
    }

    @PUT
    @Path("/{id}/outcome")
    @RolesAllowed("CASES__REVIEW__RW")
    @Operation(
            operationId = "recordReviewOutcome",
            summary = "Record that a review was held",
            description = "Schedules the next review of the period of care. A late review is recorded, never refused.")
    public RestResponse<ReviewResponse> recordOutcome(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid ReviewOutcomeRequest request) {
        return answers.answer(service.hold(id, expected, request.outcome(), request.source()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "getReview", summary = "Read a review")
    public RestResponse<ReviewResponse> get(UUID id) {
        return answers.answer(reviews.get(id));
    }

    @GET
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "listReviews", summary = "List reviews, the most urgent first")
    public Page<ReviewResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable LocalDate dueBefore,
            @RestQuery @Nullable Boolean held,
            @BeanParam @Valid PageRequest page) {
        return reviews.list(childId, dueBefore, held, page).map(answers::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__REVIEW__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "correctReview",
            summary = "Correct a held review; the open one after it is re-dated",
            description = "Of a review that is still due, `earlier` can be corrected, and taken back with null.")
    public RestResponse<ReviewResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answers.answer(service.correct(id, expected, request));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__REVIEW__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidReview", summary = "Void a review that was not held after all; its duty stands again")
    public RestResponse<ReviewResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answers.answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "getReviewHistory", summary = "Every revision of a review, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("review", reviews.get(id));
    }

    public record ReviewOutcomeRequest(
            @NotNull LocalDate heldOn,
            @NotNull Participation participation,

            @Schema(description = "Staff reference of the chair", examples = "IRO", maxLength = 40)
            @Size(max = 40)
            @Nullable
            String chairStaffId,

            @Schema(description = "Day of the first part, where the review was held in parts") @Nullable
            LocalDate startedOn,

            @Schema(description = "Whether the child led the review") @Nullable
            Boolean childLed,

            @Schema(description = "Whether the reviewing officer spoke with the child before it") @Nullable
            Boolean childSeenBefore,

            @Schema(description = "What the child wishes and feels", maxLength = 4000)
            @Size(min = 1, max = 4000)
            @Nullable
            String wishesAndFeelings,

            @Schema(description = "Whether the child should take legal advice or bring proceedings") @Nullable
            Boolean legalAdviceNeeded,

            @Schema(description = "Whether the case is referred to Cafcass") @Nullable
            Boolean cafcassReferral,

            @Schema(description = "Whether the reviewing officer sees a breach of the child's human rights") @Nullable
            Boolean humanRightsConcern,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ReviewOutcome outcome() {
            return new ReviewOutcome(
                    heldOn,
                    participation,
                    chairStaffId,
                    startedOn,
                    childLed,
                    childSeenBefore,
                    wishesAndFeelings,
                    legalAdviceNeeded,
                    cafcassReferral,
                    humanRightsConcern);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record HeldReviewRequest(
            @NotNull UUID periodOfCareId,
            @NotNull LocalDate heldOn,
            @NotNull Participation participation,

            @Schema(description = "Staff reference of the chair", examples = "IRO", maxLength = 40)
            @Size(max = 40)
            @Nullable
            String chairStaffId,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ReviewOutcome outcome() {
            return ReviewOutcome.of(heldOn, participation, chairStaffId, null, null);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }
}
