package uk.safeguarding.cases.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.cases.duty.Schedule;
import uk.safeguarding.cases.legalstatus.LegalStatus;
import uk.safeguarding.cases.legalstatus.LegalStatusRepository;
import uk.safeguarding.cases.legalstatus.LegalStatusesChanged;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.placement.Placement;
import uk.safeguarding.cases.placement.PlacementRepository;
import uk.safeguarding.cases.placement.PlacementsChanged;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.cases.review.ReviewRepository;
import uk.safeguarding.cases.review.ReviewsChanged;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;

/// Sees to it that nobody has to remember the next visit: whatever changes of the placements, legal statuses,
/// reviews and visits of a period of care, the visit that is due in each placement is where the
/// [VisitTimetable] puts it, in the same transaction.
@ApplicationScoped
public class VisitSchedule {

    private final VisitRepository visits;
    private final PlacementRepository placements;
    private final LegalStatusRepository statuses;
    private final ReviewRepository reviews;
    private final Schedule<Visit> schedule;

    VisitSchedule(
            VisitRepository visits,
            PlacementRepository placements,
            LegalStatusRepository statuses,
            ReviewRepository reviews,
            Outbox outbox) {
        this.visits = visits;
        this.placements = placements;
        this.statuses = statuses;
        this.reviews = reviews;
        this.schedule = new Schedule<>(visits, outbox);
    }

    void hear(@Observes PlacementsChanged event) {
        PeriodOfCare period = event.period();
        settle(period, event.placements(), statuses.of(period), reviews.of(period));
    }

    void hear(@Observes LegalStatusesChanged event) {
        PeriodOfCare period = event.period();
        settle(period, placements.of(period), event.statuses(), reviews.of(period));
    }

    void hear(@Observes ReviewsChanged event) {
        PeriodOfCare period = event.period();
        settle(period, placements.of(period), statuses.of(period), event.reviews());
    }

    /// @throws Conflict `period-of-care-has-visits` if a visit was made outside it
    void settle(PeriodOfCare period) {
        settle(period, placements.of(period), statuses.of(period), reviews.of(period));
    }

    private void settle(PeriodOfCare period, List<Placement> where, List<LegalStatus> known, List<Review> reviewed) {
        List<Visit> all = visits.of(period);
        if (period.voided()) {
            all.forEach(schedule::withdraw);
            return;
        }
        schedule.mustBeDone(all, period::covers);
        List<LocalDate> held = held(reviewed);
        all.stream()
                .filter(visit -> visit.doneOn().isEmpty() && visit.placement().voided())
                .forEach(schedule::withdraw);
        where.forEach(placement -> settle(placement, VisitTimetable.of(placement, known, held), all));
    }

    /// By when a visit that was made was due.
    Due due(Placement placement, LocalDate visitedOn) {
        PeriodOfCare period = placement.periodOfCare();
        LocalDate last = visits.of(period).stream()
                .flatMap(visit -> visit.doneOn().stream())
                .filter(day -> placement.covers(day) && !day.isAfter(visitedOn))
                .reduce((_, later) -> later)
                .orElse(null);
        return VisitTimetable.of(placement, statuses.of(period), held(reviews.of(period)))
                .until(visitedOn)
                .after(last);
    }

    private static List<LocalDate> held(List<Review> reviewed) {
        return reviewed.stream().map(Review::heldOn).flatMap(Optional::stream).toList();
    }

    private void settle(Placement placement, VisitTimetable timetable, List<Visit> all) {
        LocalDate last = null;
        for (Visit visit : all) {
            LocalDate day = visit.doneOn().orElse(null);
            if (day != null && placement.covers(day)) {
                stand(visit, placement, timetable.until(day).after(last));
                last = day;
            }
        }
        Due due = timetable.after(last);
        Visit next = all.stream()
                .filter(visit -> visit.isDueIn(placement))
                .findFirst()
                .orElse(null);
        if (next == null) {
            next = schedule.add(new Visit(placement, due));
        } else {
            schedule.redate(next, due);
        }
        schedule.settle(next, placement.to());
    }

    private void stand(Visit visit, Placement placement, Due due) {
        if (!visit.stands(placement, due)) {
            schedule.change(visit.stand(placement, due));
        }
    }
}
