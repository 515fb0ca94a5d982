package uk.safeguarding.cases.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// What must hold of a review and its days.
final class ReviewRules {

    private ReviewRules() {}

    /// @param on the day on which it was held; null of what happens before it is
    /// @throws Conflict `review-already-held`, or `review-fell-away` by that day
    static void mustBeOwed(Review review, @Nullable LocalDate on) {
        if (review.heldOn().isPresent()) {
            throw new Conflict("review-already-held", "This review was held before; correct it instead");
        }
        if (review.fellAwayOn().filter(end -> on == null || !on.isBefore(end)).isPresent()) {
            throw new Conflict("review-fell-away", "The child was no longer looked after; this review is not due");
        }
    }

    /// @throws Conflict `review-not-held`
    static void mustBeHeld(Review review) {
        if (review.heldOn().isEmpty()) {
            throw new Conflict("review-not-held", "This review was not held; there is nothing to correct");
        }
    }

    /// @throws RuleBroken `review-in-future`, `review-outside-period-of-care`, `review-before-the-one-before`
    static void mustBePossible(Review review, LocalDate on, LocalDate today) {
        mustHaveHappened(on, today);
        if (!review.periodOfCare().covers(on)) {
            throw new RuleBroken("review-outside-period-of-care", "The child was not looked after on that day");
        }
        mustNotPrecedeItsClock(review, on);
    }

    /// @throws RuleBroken `review-in-future`
    static void mustHaveHappened(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleBroken("review-in-future", "A review cannot be recorded before it takes place");
        }
    }

    /// @throws RuleBroken `review-before-the-one-before`
    static void mustNotPrecedeItsClock(Review review, LocalDate on) {
        boolean precedes =
                review.ordinal() > 1 ? !on.isAfter(review.clockStarted()) : on.isBefore(review.clockStarted());
        if (precedes) {
            throw new RuleBroken("review-before-the-one-before", "A review is held after the one before it");
        }
    }

    /// @throws RuleBroken `review-before-the-one-before`, `review-not-earlier`, `review-earlier-before-the-law`
    static void mustBringForward(Review review, EarlierReview ground) {
        mustNotPrecedeItsClock(review, ground.dueOn());
        if (!ground.dueOn().isBefore(review.dueOn())) {
            throw new RuleBroken("review-not-earlier", "The last lawful day moves to an earlier one only");
        }
        if (!ReviewTimescale.earlierRule(ground, Nation.of(review.localAuthority()))
                .appliesOn(ground.dueOn())) {
            throw new RuleBroken("review-earlier-before-the-law", "That ground was not law on this day");
        }
    }
}
