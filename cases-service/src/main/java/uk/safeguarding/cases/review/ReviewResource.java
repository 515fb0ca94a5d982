package uk.safeguarding.cases.review;

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
import java.time.Clock;
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
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
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
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    ReviewResource(
            ReviewService service,
            ReviewRepository reviews,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.reviews = reviews;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
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
        return Answers.recorded(PATH, recorded, this::view);
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
        return answer(service.hold(id, expected, request.outcome(), request.source()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "getReview", summary = "Read a review")
    public RestResponse<ReviewResponse> get(UUID id) {
        return answer(reviews.get(id));
    }

    @GET
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "listReviews", summary = "List reviews, the most urgent first")
    public Page<ReviewResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable LocalDate dueBefore,
            @RestQuery @Nullable Boolean held,
            @BeanParam @Valid PageRequest page) {
        return reviews.list(childId, dueBefore, held, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__REVIEW__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctReview", summary = "Correct a held review; the open one after it is re-dated")
    public RestResponse<ReviewResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), ReviewOutcome.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__REVIEW__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidReview", summary = "Void a review that was not held after all; its duty stands again")
    public RestResponse<ReviewResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__REVIEW__RO")
    @Operation(operationId = "getReviewHistory", summary = "Every revision of a review, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("review", reviews.get(id));
    }

    private RestResponse<ReviewResponse> answer(Review review) {
        return Answers.ok(view(review), review.revision());
    }

    ReviewResponse view(Review review) {
        Timescale timescale = review.timescale(LocalDate.now(clock), calendars.of(review.localAuthority()));
        return ReviewResponse.of(review, timescale);
    }

    public record ReviewOutcomeRequest(
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
            return new ReviewOutcome(heldOn, participation, chairStaffId);
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
            return new ReviewOutcome(heldOn, participation, chairStaffId);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ReviewResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,

            @Schema(description = "Which review this is within the period of care", minimum = "1")
            int ordinal,

            @Nullable LocalDate fellAwayOn,
            @JsonUnwrapped @Nullable ReviewOutcome outcome,
            Timescale timescale)
            implements AboutPersons {

        static ReviewResponse of(Review review, Timescale timescale) {
            return new ReviewResponse(
                    review.id(),
                    review.revision(),
                    review.voided(),
                    review.child().id(),
                    review.periodOfCare().id(),
                    review.ordinal(),
                    review.fellAwayOn().orElse(null),
                    review.outcome().orElse(null),
                    timescale);
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
