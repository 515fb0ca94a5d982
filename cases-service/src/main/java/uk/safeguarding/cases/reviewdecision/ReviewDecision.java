package uk.safeguarding.cases.reviewdecision;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.cases.reviewrecord.ReviewDuty;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.cases.reviewrecord.ReviewRecord;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Source;

/// A decision of a review: who is to carry it out by when, what managers said to it, and what became of it.
@Entity
@Table(name = "review_decision")
@CheckReturnValue
public class ReviewDecision extends ReviewRecord<ReviewDecisionDetails> {

    @Embedded
    private ReviewDecisionDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewDecision() {}

    ReviewDecision(Review review, @Nullable Source source, ReviewDecisionDetails details) {
        super(review, source);
        this.details = details;
    }

    @Override
    public ReviewDecisionDetails details() {
        return details;
    }

    /// How it stands that managers had it; null while the review is not held.
    @Nullable
    Timescale sending(ReviewPaperTimescale limits, LocalDate today) {
        return stands(limits.decisionsSent(review()), details.sentOn(), true, today);
    }

    /// How it stands that managers answered; null while they do not have it. Who says nothing in time does not object.
    @Nullable
    Timescale answering(ReviewPaperTimescale limits, LocalDate today) {
        ReviewDuty duty = limits.decisionsAnswered(review(), details.sentOn());
        return stands(duty, details.answeredOn(), duty != null && !today.isAfter(duty.dueOn()), today);
    }

    /// How it stands that it is carried out; null where the review set no day.
    @Nullable
    Timescale carryingOut(ReviewPaperTimescale limits, LocalDate today) {
        boolean givenUp = details.completion() == DecisionCompletion.NOT_DONE;
        return stands(
                limits.carriedOut(review(), details.dueOn()), givenUp ? null : details.completedOn(), !givenUp, today);
    }

    private @Nullable Timescale stands(
            @Nullable ReviewDuty duty, @Nullable LocalDate doneOn, boolean owed, LocalDate today) {
        return duty == null ? null : duty.stands(doneOn, owed && !voided(), today);
    }

    @Override
    protected void take(ReviewDecisionDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "review-decision";
    }

    @Override
    protected List<LocalDate> days() {
        return known(details.sentOn(), details.answeredOn(), details.completedOn());
    }

    /// @throws RuleBroken besides `review-decision-before-the-review`, `review-decision-without-owner`, and as
    ///                    [#mustBeAnsweredWhole] and [#mustBeCompletedWhole]
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        LocalDate begun = review().meetsOn();
        must(
                review().hasBegun()
                        && begun != null
                        && known(details.dueOn(), details.sentOn(), details.completedOn()).stream()
                                .noneMatch(day -> day.isBefore(begun)),
                "before-the-review",
                "A review decides when it is held, and what follows comes after it");
        must(
                details.ownerRole() != null || details.ownerStaffId() != null,
                "without-owner",
                "A decision says who is to carry it out");
        mustBeAnsweredWhole();
        mustBeCompletedWhole();
    }

    /// @throws RuleBroken `review-decision-answer-with-day`, `review-decision-answered-before-sent`,
    ///                    `review-decision-objection-of-who-objected`
    private void mustBeAnsweredWhole() {
        LocalDate answered = details.answeredOn();
        LocalDate sent = details.sentOn();
        must((answered == null) == (details.answer() == null), "answer-with-day", "An answer has its day");
        must(
                answered == null || (sent != null && !answered.isBefore(sent)),
                "answered-before-sent",
                "Managers answer to what was sent to them");
        must(
                details.objection() == null || details.answer() == ManagersAnswer.OBJECTED,
                "objection-of-who-objected",
                "What managers object to is said of an objection");
    }

    /// @throws RuleBroken `review-decision-completion-with-day`, `review-decision-reason-of-what-was-not-done`
    private void mustBeCompletedWhole() {
        must(
                (details.completion() == null) == (details.completedOn() == null),
                "completion-with-day",
                "What became of a decision has its day");
        must(
                (details.notDoneReason() != null) == (details.completion() == DecisionCompletion.NOT_DONE),
                "reason-of-what-was-not-done",
                "Why a decision was not carried out is said of each that was not, and of no other");
    }

    @Override
    protected ReviewDecisionEvent event(String happened, long revision) {
        return ReviewDecisionEvent.of(this, happened, revision, timescale());
    }
}
