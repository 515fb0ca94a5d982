package uk.safeguarding.cases.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
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
    private final Event<ReviewHappening> happenings;
    private final Event<ReviewsChanged> changes;
    private final Clock clock;

    ReviewService(
            ReviewRepository reviews,
            PeriodOfCareRepository periods,
            ReviewSchedule schedule,
            Corrections corrections,
            Outbox outbox,
            Event<ReviewHappening> happenings,
            Event<ReviewsChanged> changes,
            Clock clock) {
        this.reviews = reviews;
        this.periods = periods;
        this.schedule = schedule;
        this.corrections = corrections;
        this.outbox = outbox;
        this.happenings = happenings;
        this.changes = changes;
        this.clock = clock;
    }

    /// Sets a day for the meeting.
    public Review plan(UUID id, Revision expected, LocalDate day) {
        return open(id, expected, review -> review.plan(day));
    }

    public Review cancel(UUID id, Revision expected, LocalDate on, CancellationReason why) {
        return open(id, expected, review -> review.cancel(on, why, LocalDate.now(clock)));
    }

    /// Records that the review was begun and is to be completed on another day.
    public Review adjourn(
            UUID id, Revision expected, LocalDate first, List<LocalDate> further, @Nullable LocalDate resumesOn) {
        return open(id, expected, review -> review.adjourn(first, further, resumesOn, LocalDate.now(clock)));
    }

    public Review bringForward(UUID id, Revision expected, EarlierReview ground) {
        return open(id, expected, review -> review.bringForward(ground));
    }

    /// Records that the review took place and schedules the next one of the same period of care.
    public Review hold(UUID id, Revision expected, ReviewOutcome outcome, @Nullable Source source) {
        Review review = reviews.get(id, expected);
        return hold(review, reviews.of(review.periodOfCare()), outcome, source);
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
        List<Review> all = reviews.of(periods.get(periodOfCareId));
        Review due = all.stream()
                .filter(review ->
                        review.heldOn().isEmpty() && review.fellAwayOn().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Conflict("review-not-due", "No review is open in this period of care"));
        return Recorded.fresh(hold(due, all, outcome, source));
    }

    /// Corrects the outcome of a review that was held, or the ground on which one that is still due must be earlier.
    ///
    /// @throws Conflict `review-not-held` if there is neither
    public Review correct(UUID id, Revision expected, CorrectionRequest request) {
        Review review = reviews.get(id, expected);
        corrections.mustBeAllowed(review);
        Optional<ReviewOutcome> outcome = review.outcome();
        if (outcome.isPresent()) {
            correct(
                    review,
                    corrections.merge(outcome.get(), request.changes(), ReviewOutcome.class),
                    request.because());
        } else {
            EarlierReview ground = review.due().earlier();
            if (ground == null) {
                throw new Conflict("review-not-held", "This review was not held; there is nothing to correct");
            }
            OpenReview corrected = corrections.merge(new OpenReview(ground), request.changes(), OpenReview.class);
            schedule.correct(review, corrected.earlier(), request.because());
        }
        return told(review);
    }

    private void correct(Review review, ReviewOutcome corrected, Because why) {
        move(review, moved -> moved.correct(corrected, why, LocalDate.now(clock)));
        schedule.redateAfter(review, why);
    }

    /// What can be corrected of a review that is still due.
    record OpenReview(@Valid @Nullable EarlierReview earlier) {}

    public Review revoke(UUID id, Revision expected, Because why) {
        Review review = reviews.get(id, expected);
        corrections.mustBeAllowed(review);
        schedule.withdraw(review, why);
        return told(review);
    }

    /// @param all the reviews of the period of care
    private Review hold(Review review, List<Review> all, ReviewOutcome outcome, @Nullable Source source) {
        move(review, moved -> moved.hold(outcome, source, LocalDate.now(clock)));
        Optional<Review> next = schedule.nextAfter(review, all);
        changes.fire(new ReviewsChanged(
                review.periodOfCare(),
                Stream.concat(all.stream(), next.stream()).toList()));
        return review;
    }

    private Review told(Review review) {
        PeriodOfCare period = review.periodOfCare();
        reviews.flush();
        changes.fire(new ReviewsChanged(period, reviews.of(period)));
        return review;
    }

    private Review open(UUID id, Revision expected, Function<Review, ReviewEvent> behaviour) {
        Review review = reviews.get(id, expected);
        move(review, behaviour);
        reviews.flush();
        return review;
    }

    /// Lets something happen to a review and its records hear whether its days are others now.
    private void move(Review review, Function<Review, ReviewEvent> behaviour) {
        LocalDate metBefore = review.meetsOn();
        LocalDate heldBefore = review.heldOn().orElse(null);
        outbox.append(behaviour.apply(review));
        happenings.fire(new ReviewHappening.Moved(review, metBefore, heldBefore));
    }
}
