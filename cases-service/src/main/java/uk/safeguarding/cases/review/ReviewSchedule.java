package uk.safeguarding.cases.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;

/// Sees to it that nobody has to remember the next review: what holds, corrects or ends a duty makes, moves or ends the
/// one that follows from it, in the same transaction.
@ApplicationScoped
public class ReviewSchedule {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.DATA_ENTRY_ERROR, "Follows from the correction of what started its clock");

    private final ReviewRepository reviews;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Event<ReviewHappening> happenings;

    ReviewSchedule(ReviewRepository reviews, Calendars calendars, Outbox outbox, Event<ReviewHappening> happenings) {
        this.reviews = reviews;
        this.calendars = calendars;
        this.outbox = outbox;
        this.happenings = happenings;
    }

    void hear(@Observes PeriodOfCareHappening happening) {
        PeriodOfCare period = happening.period();
        switch (happening) {
            case PeriodOfCareHappening.Started ignored -> schedule(period, 1, period.startedOn(), firstDue(period));
            case PeriodOfCareHappening.Ceased ignored -> settle(reviews.of(period), period.ceasedOn());
            case PeriodOfCareHappening.Corrected ignored -> corrected(period);
            case PeriodOfCareHappening.Voided ignored -> reviews.of(period).forEach(review -> revoke(review, FOLLOWS));
        }
    }

    /// Schedules the review after one that was held.
    void nextAfter(Review held) {
        LocalDate heldOn = held.heldOn().orElseThrow();
        if (reviews.following(held).isEmpty()) {
            schedule(held.periodOfCare(), held.ordinal() + 1, heldOn, nextDue(held));
        }
    }

    /// Moves the open review that follows one whose day was corrected.
    void redateAfter(Review corrected, Because why) {
        reviews.following(corrected)
                .filter(next -> next.heldOn().isEmpty())
                .ifPresent(next -> redate(next, corrected.heldOn().orElseThrow(), nextDue(corrected), why));
    }

    /// Corrects the ground on which a review that is still due must be earlier.
    ///
    /// @param ground null takes it back
    void correct(Review open, @Nullable EarlierReview ground, Because why) {
        PeriodOfCare period = open.periodOfCare();
        LocalDate ordinary = open.ordinal() == 1
                ? firstDue(period)
                : ReviewTimescale.nextReviewDue(open.ordinal() - 1, open.clockStarted());
        outbox.append(open.correct(ground, ordinary, why));
        reviews.flush();
        settle(List.of(open), period.ceasedOn());
    }

    /// Voids a review and the open one that it had scheduled, and lets the duty of the voided one stand again.
    ///
    /// @throws Conflict `review-followed` if a later review was held: that one must be voided first
    void withdraw(Review voided, Because why) {
        revoke(voided, why);
        reviews.following(voided).ifPresent(next -> {
            if (next.heldOn().isPresent()) {
                throw new Conflict("review-followed", "A later review was held; void that one first");
            }
            revoke(next, why);
        });
        if (voided.heldOn().isPresent()) {
            reviews.flush();
            schedule(voided.again());
        }
    }

    private void corrected(PeriodOfCare period) {
        List<Review> all = reviews.of(period);
        for (Review review : all) {
            if (review.heldOn().filter(on -> !period.covers(on)).isPresent()) {
                throw new Conflict(
                        "period-of-care-has-reviews", "A review was held outside these dates; void it first");
            }
            if (review.ordinal() == 1 && review.heldOn().isEmpty()) {
                redate(review, period.startedOn(), firstDue(period), FOLLOWS);
                reviews.flush();
            }
        }
        settle(all, period.ceasedOn());
    }

    private void schedule(PeriodOfCare period, int ordinal, LocalDate clockStarted, LocalDate dueOn) {
        schedule(new Review(period, ordinal, clockStarted, dueOn));
    }

    private void schedule(Review review) {
        outbox.append(review.schedule());
        reviews.persistAndFlush(review);
        settle(List.of(review), review.periodOfCare().ceasedOn());
    }

    /// Lets duties fall away that were not past their last lawful day when the child ceased to be looked after, and
    /// takes up those again that had fallen away on a day that was a mistake. What was overdue stays so.
    private void settle(List<Review> all, @Nullable LocalDate ceasedOn) {
        for (Review review : all) {
            if (review.heldOn().isPresent()) {
                continue;
            }
            if (ceasedOn != null && !review.dueOn().isBefore(ceasedOn)) {
                if (!ceasedOn.equals(review.fellAwayOn().orElse(null))) {
                    outbox.append(review.fallAway(ceasedOn));
                }
            } else if (review.fellAwayOn().isPresent()) {
                outbox.append(review.standAgain(FOLLOWS));
            }
            reviews.flush();
        }
    }

    private void redate(Review review, LocalDate clockStarted, LocalDate dueOn, Because why) {
        if (!review.clockStarted().equals(clockStarted)
                || !review.dueOn().equals(review.lastDay(clockStarted, dueOn))) {
            outbox.append(review.redate(clockStarted, dueOn, why));
        }
    }

    private void revoke(Review review, Because why) {
        outbox.append(review.revoke(why));
        happenings.fire(new ReviewHappening.Voided(review));
    }

    private LocalDate firstDue(PeriodOfCare period) {
        return ReviewTimescale.firstReviewDue(period.startedOn(), calendars.of(period.localAuthority()));
    }

    private static LocalDate nextDue(Review held) {
        return ReviewTimescale.nextReviewDue(held.ordinal(), held.heldOn().orElseThrow());
    }
}
