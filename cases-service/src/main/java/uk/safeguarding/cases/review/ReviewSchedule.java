package uk.safeguarding.cases.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.legalstatus.LegalStatusRepository;
import uk.safeguarding.cases.legalstatus.LegalStatusesChanged;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
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
    private final LegalStatusRepository statuses;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Event<ReviewHappening> happenings;

    ReviewSchedule(
            ReviewRepository reviews,
            LegalStatusRepository statuses,
            Calendars calendars,
            Outbox outbox,
            Event<ReviewHappening> happenings) {
        this.reviews = reviews;
        this.statuses = statuses;
        this.calendars = calendars;
        this.outbox = outbox;
        this.happenings = happenings;
    }

    void hear(@Observes PeriodOfCareHappening happening) {
        PeriodOfCare period = happening.period();
        switch (happening) {
            case PeriodOfCareHappening.Started ignored -> schedule(period, 1, period.startedOn());
            case PeriodOfCareHappening.Ceased ignored -> settle(reviews.of(period), period.ceasedOn());
            case PeriodOfCareHappening.Corrected ignored -> corrected(period);
            case PeriodOfCareHappening.Voided ignored -> reviews.of(period).forEach(review -> revoke(review, FOLLOWS));
        }
    }

    /// A series of short breaks has time limits of its own, for every review whose clock started in it.
    void hear(@Observes LegalStatusesChanged event) {
        List<Review> concerned = reviews.of(event.period()).stream()
                .filter(review -> review.due().shortBreaks() != shortBreaks(event.period(), review.clockStarted()))
                .toList();
        concerned.forEach(review -> redate(review, review.clockStarted(), FOLLOWS));
        reviews.flush();
        settle(concerned, event.period().ceasedOn());
    }

    /// Schedules the review after one that was held.
    void nextAfter(Review held) {
        LocalDate heldOn = held.heldOn().orElseThrow();
        if (reviews.following(held).isEmpty()) {
            schedule(held.periodOfCare(), held.ordinal() + 1, heldOn);
        }
    }

    /// Moves the open review that follows one whose day was corrected.
    void redateAfter(Review corrected, Because why) {
        reviews.following(corrected)
                .filter(next -> next.heldOn().isEmpty())
                .ifPresent(next -> redate(next, corrected.heldOn().orElseThrow(), why));
    }

    /// Corrects the ground on which a review that is still due must be earlier.
    ///
    /// @param ground null takes it back
    void correct(Review open, @Nullable EarlierReview ground, Because why) {
        PeriodOfCare period = open.periodOfCare();
        LocalDate ordinary =
                lastDay(period, open.ordinal(), open.clockStarted(), open.due().shortBreaks());
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
                redate(review, period.startedOn(), FOLLOWS);
                reviews.flush();
            }
        }
        settle(all, period.ceasedOn());
    }

    private void schedule(PeriodOfCare period, int ordinal, LocalDate clockStarted) {
        schedule(new Review(period, ordinal, due(period, ordinal, clockStarted)));
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

    private void redate(Review review, LocalDate clockStarted, Because why) {
        ReviewDue due = due(review.periodOfCare(), review.ordinal(), clockStarted)
                .onGround(review.due().earlier());
        if (!review.due().equals(due)) {
            outbox.append(review.redate(due, why));
        }
    }

    private void revoke(Review review, Because why) {
        outbox.append(review.revoke(why));
        happenings.fire(new ReviewHappening.Voided(review));
    }

    /// Whether the child was in a series of short breaks on the day on which the clock started, and they had limits of
    /// their own by then.
    private boolean shortBreaks(PeriodOfCare period, LocalDate clockStarted) {
        return ReviewTimescale.knowsShortBreaks(Nation.of(period.localAuthority()), clockStarted)
                && statuses.of(period).stream()
                        .filter(status -> status.covers(clockStarted))
                        .anyMatch(status -> status.details().code().shortBreaks());
    }

    private ReviewDue due(PeriodOfCare period, int ordinal, LocalDate clockStarted) {
        boolean shortBreaks = shortBreaks(period, clockStarted);
        return ReviewDue.ordinarily(clockStarted, lastDay(period, ordinal, clockStarted, shortBreaks), shortBreaks);
    }

    private LocalDate lastDay(PeriodOfCare period, int ordinal, LocalDate clockStarted, boolean shortBreaks) {
        return ordinal == 1
                ? ReviewTimescale.firstReviewDue(clockStarted, shortBreaks, calendars.of(period.localAuthority()))
                : ReviewTimescale.nextReviewDue(ordinal - 1, clockStarted, shortBreaks);
    }
}
