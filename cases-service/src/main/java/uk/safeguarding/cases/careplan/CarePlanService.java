package uk.safeguarding.cases.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.duty.Duties;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a care plan. One public method is one transaction; which plans are due, and which is the
/// current one, is [CarePlanSchedule]'s.
@ApplicationScoped
@Transactional
public class CarePlanService {

    private final CarePlanRepository plans;
    private final PeriodOfCareRepository periods;
    private final Duties<CarePlan, CarePlanOutcome> duties;

    CarePlanService(
            CarePlanRepository plans,
            PeriodOfCareRepository periods,
            CarePlanSchedule schedule,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.duties = new Duties<>(plans, corrections, outbox, clock, plan -> schedule.settle(plan.periodOfCare()));
    }

    /// Records that the plan which was due was prepared.
    public CarePlan prepare(UUID id, Revision expected, CarePlanOutcome outcome, @Nullable Source source) {
        return duties.fulfil(id, expected, outcome, source);
    }

    /// Records a plan that was prepared: in the place of the one that was longest due on that day, or one
    /// revised between reviews.
    public Recorded<CarePlan> recordPrepared(UUID periodOfCareId, CarePlanOutcome outcome, @Nullable Source source) {
        PeriodOfCare period = periods.held(periodOfCareId);
        return duties.record(
                source,
                outcome,
                () -> plans.due(period, outcome.preparedOn()),
                () -> new CarePlan(period, null, CarePlanTimescale.revision(outcome.preparedOn())));
    }

    public CarePlan correct(UUID id, Revision expected, UnaryOperator<CarePlanOutcome> correction, Because why) {
        return duties.correct(id, expected, correction, why);
    }

    public CarePlan revoke(UUID id, Revision expected, Because why) {
        return duties.revoke(id, expected, why);
    }
}
