package uk.safeguarding.cases.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.duty.Duties;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.cases.placement.Placement;
import uk.safeguarding.cases.placement.PlacementRepository;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a visit. One public method is one transaction; the visit that follows is [VisitSchedule]'s.
@ApplicationScoped
@Transactional
public class VisitService {

    private final VisitRepository visits;
    private final PeriodOfCareRepository periods;
    private final PlacementRepository placements;
    private final VisitSchedule schedule;
    private final Duties<Visit, VisitOutcome> duties;

    VisitService(
            VisitRepository visits,
            PeriodOfCareRepository periods,
            PlacementRepository placements,
            VisitSchedule schedule,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.visits = visits;
        this.periods = periods;
        this.placements = placements;
        this.schedule = schedule;
        this.duties = new Duties<>(visits, corrections, outbox, clock, visit -> schedule.settle(visit.periodOfCare()));
    }

    /// Records that the visit which was due was made.
    ///
    /// @throws RuleBroken `visit-outside-placement` if the child was placed elsewhere that day
    public Visit make(UUID id, Revision expected, VisitOutcome outcome, @Nullable Source source) {
        visits.get(id, expected).mustBeHere(outcome.visitedOn());
        return duties.fulfil(id, expected, outcome, source);
    }

    /// Records a visit that was made: in the place of the one that was due in the placement of that day, or
    /// besides, if it was made before the last one on record.
    ///
    /// @throws RuleBroken `visit-without-placement` if no placement is on record for that day
    public Recorded<Visit> recordMade(UUID periodOfCareId, VisitOutcome outcome, @Nullable Source source) {
        PeriodOfCare period = periods.held(periodOfCareId);
        LocalDate day = outcome.visitedOn();
        return duties.record(
                source,
                outcome,
                () -> visits.notMade(placement(period, day))
                        .filter(due -> !day.isBefore(due.due().clockStarted())),
                () -> {
                    Placement placement = placement(period, day);
                    return new Visit(placement, schedule.due(placement, day));
                });
    }

    public Visit correct(UUID id, Revision expected, UnaryOperator<VisitOutcome> correction, Because why) {
        return duties.correct(id, expected, correction, why);
    }

    public Visit revoke(UUID id, Revision expected, Because why) {
        return duties.revoke(id, expected, why);
    }

    private Placement placement(PeriodOfCare period, LocalDate day) {
        return placements.of(period).stream()
                .filter(placement -> placement.covers(day))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "visit-without-placement", "No placement of the child is on record for that day"));
    }
}
