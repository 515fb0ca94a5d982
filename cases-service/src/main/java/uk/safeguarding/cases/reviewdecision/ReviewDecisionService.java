package uk.safeguarding.cases.reviewdecision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.ReviewHappening;
import uk.safeguarding.cases.reviewrecord.ReviewRecordService;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a decision of a review. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ReviewDecisionService extends ReviewRecordService<ReviewDecision, ReviewDecisionDetails> {

    private final ReviewDecisionRepository decisions;

    ReviewDecisionService(ReviewDecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    protected ReviewDecisionRepository records() {
        return decisions;
    }

    @Override
    protected Class<ReviewDecisionDetails> facts() {
        return ReviewDecisionDetails.class;
    }

    @Override
    protected String table() {
        return "review_decision";
    }

    @Override
    protected boolean datedFrom(ReviewHappening.Moved moved) {
        return moved.heldOnAnotherDay();
    }

    public Recorded<ReviewDecision> decide(UUID reviewId, @Nullable Source source, ReviewDecisionDetails details) {
        return record(reviewId, source, "made", review -> new ReviewDecision(review, source, details));
    }

    public ReviewDecision send(UUID reviewId, UUID id, Revision expected, LocalDate sentOn) {
        return change(reviewId, id, expected, "sent", now -> now.sent(sentOn));
    }

    public ReviewDecision answer(
            UUID reviewId,
            UUID id,
            Revision expected,
            LocalDate answeredOn,
            ManagersAnswer answer,
            @Nullable String objection) {
        return change(reviewId, id, expected, "answered", now -> now.answered(answeredOn, answer, objection));
    }

    public ReviewDecision complete(
            UUID reviewId,
            UUID id,
            Revision expected,
            DecisionCompletion completion,
            LocalDate completedOn,
            @Nullable String notDoneReason) {
        return change(
                reviewId, id, expected, "completed", now -> now.completed(completion, completedOn, notDoneReason));
    }
}
