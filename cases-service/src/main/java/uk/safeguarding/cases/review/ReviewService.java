package uk.safeguarding.cases.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a review. One public method is one transaction; the duty that follows is [ReviewSchedule]'s.
@ApplicationScoped
@Transactional
public class ReviewService {

    private final ReviewRepository reviews;
    private final PeriodOfCareRepository periods;
    private final ReviewSchedule schedule;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<ReviewsChanged> changes;
    private final Clock clock;

    ReviewService(
            ReviewRepository reviews,
            PeriodOfCareRepository periods,
            ReviewSchedule schedule,
            Corrections corrections,
            Outbox outbox,
            Event<ReviewsChanged> changes,
            Clock clock) {
        this.reviews = reviews;
        this.periods = periods;
        this.schedule = schedule;
        this.corrections = corrections;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /// Records that the review took place and schedules the next one of the same period of care.
    public Review hold(UUID id, Revision expected, ReviewOutcome outcome, @Nullable Source source) {
        return hold(reviews.get(id, expected), outcome, source);
    }

    /// Records a review that was held, in the place of the duty that is open in its period of care: what an import or a
    /// load sends, which does not know the scheduled review.
    ///
    /// @throws Conflict `review-not-due` if no review is open in the period
    public Recorded<Review> recordHeld(UUID periodOfCareId, ReviewOutcome outcome, @Nullable Source source) {
        var before = reviews.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        PeriodOfCare period = periods.get(periodOfCareId);
        Review due = reviews.open(period)
                .orElseThrow(() -> new Conflict("review-not-due", "No review is open in this period of care"));
        return Recorded.fresh(hold(due, outcome, source));
    }

    public Review correct(UUID id, Revision expected, UnaryOperator<ReviewOutcome> correction, Because why) {
        Review review = reviews.get(id, expected);
        corrections.mustBeAllowed(review);
        ReviewOutcome now = review.outcome()
                .orElseThrow(
                        () -> new Conflict("review-not-held", "This review was not held; there is nothing to correct"));
        outbox.append(review.correct(correction.apply(now), why, LocalDate.now(clock)));
        schedule.redateAfter(review, why);
        reviews.flush();
        changes.fire(new ReviewsChanged(review.periodOfCare()));
        return review;
    }

    public Review revoke(UUID id, Revision expected, Because why) {
        Review review = reviews.get(id, expected);
        corrections.mustBeAllowed(review);
        outbox.append(review.revoke(why));
        schedule.withdrawAfter(review, why);
        reviews.flush();
        changes.fire(new ReviewsChanged(review.periodOfCare()));
        return review;
    }

    private Review hold(Review review, ReviewOutcome outcome, @Nullable Source source) {
        outbox.append(review.hold(outcome, source, LocalDate.now(clock)));
        schedule.nextAfter(review);
        reviews.flush();
        changes.fire(new ReviewsChanged(review.periodOfCare()));
        return review;
    }
}
