package uk.safeguarding.cases.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.legalstatus.LegalStatus;
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
            case PeriodOfCareHappening.Started ignored -> schedule(period, List.of(), 1, period.startedOn());
            case PeriodOfCareHappening.Ceased ignored -> settle(reviews.of(period), period.ceasedOn());
            case PeriodOfCareHappening.Corrected ignored -> corrected(period);
            case PeriodOfCareHappening.Voided ignored -> reviews.of(period).forEach(review -> revoke(review, FOLLOWS));
        }
    }

    /// A series of short breaks has time limits of its own, for every review whose clock started in it.
    void hear(@Observes LegalStatusesChanged event) {
        List<Review> concerned = reviews.of(event.period()).stream()
                .filter(review -> review.due().shortBreaks()
                        != shortBreaks(event.period(), event.statuses(), review.clockStarted()))
                .toList();
        concerned.forEach(review -> redate(review, event.statuses(), review.clockStarted(), FOLLOWS));
        settle(concerned, event.period().ceasedOn());
    }

    /// Schedules the review after one that was held.
    ///
    /// @param all the reviews of the period of care
    /// @return empty if it was scheduled before
    Optional<Review> nextAfter(Review held, List<Review> all) {
        int ordinal = held.ordinal() + 1;
        return all.stream().anyMatch(review -> review.ordinal() == ordinal)
                ? Optional.empty()
                : Optional.of(schedule(
                        held.periodOfCare(),
                        statuses.of(held.periodOfCare()),
                        ordinal,
                        held.heldOn().orElseThrow()));
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
        change(open.correct(ground, ordinary, why));
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
            }
        }
        settle(all, period.ceasedOn());
    }

    /// @param known the legal statuses of the period
    private Review schedule(PeriodOfCare period, List<LegalStatus> known, int ordinal, LocalDate clockStarted) {
        return schedule(new Review(period, ordinal, due(period, known, ordinal, clockStarted)));
    }

    private Review schedule(Review review) {
        outbox.append(review.schedule());
        reviews.persist(review);
        settle(List.of(review), review.periodOfCare().ceasedOn());
        return review;
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
                    change(review.fallAway(ceasedOn));
                }
            } else if (review.fellAwayOn().isPresent()) {
                change(review.standAgain(FOLLOWS));
            }
        }
    }

    private void change(ReviewEvent event) {
        outbox.append(event);
        reviews.flush();
    }

    private void redate(Review review, LocalDate clockStarted, Because why) {
        redate(review, statuses.of(review.periodOfCare()), clockStarted, why);
    }

    private void redate(Review review, List<LegalStatus> known, LocalDate clockStarted, Because why) {
        ReviewDue due = due(review.periodOfCare(), known, review.ordinal(), clockStarted)
                .onGround(review.due().earlier());
        if (!review.due().equals(due)) {
            change(review.redate(due, why));
        }
    }

    private void revoke(Review review, Because why) {
        outbox.append(review.revoke(why));
        happenings.fire(new ReviewHappening.Voided(review));
    }

    /// Whether the child was in a series of short breaks on the day on which the clock started, and they had limits of
    /// their own by then.
    private static boolean shortBreaks(PeriodOfCare period, List<LegalStatus> known, LocalDate clockStarted) {
        return ReviewTimescale.knowsShortBreaks(Nation.of(period.localAuthority()), clockStarted)
                && known.stream()
                        .filter(status -> status.covers(clockStarted))
                        .anyMatch(status -> status.details().code().shortBreaks());
    }

    private ReviewDue due(PeriodOfCare period, List<LegalStatus> known, int ordinal, LocalDate clockStarted) {
        boolean shortBreaks = shortBreaks(period, known, clockStarted);
        return ReviewDue.ordinarily(clockStarted, lastDay(period, ordinal, clockStarted, shortBreaks), shortBreaks);
    }

    private LocalDate lastDay(PeriodOfCare period, int ordinal, LocalDate clockStarted, boolean shortBreaks) {
        return ordinal == 1
                ? ReviewTimescale.firstReviewDue(clockStarted, shortBreaks, calendars.of(period.localAuthority()))
                : ReviewTimescale.nextReviewDue(ordinal - 1, clockStarted, shortBreaks);
    }
}
