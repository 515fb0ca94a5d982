package uk.safeguarding.cases.familytimeplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a family time plan. One public method is one transaction.
@ApplicationScoped
@Transactional
public class FamilyTimePlanService {

    private final FamilyTimePlanRepository plans;
    private final PeriodOfCareRepository periods;
    private final Outbox outbox;
    private final Clock clock;
    private final Keeping<FamilyTimePlan, FamilyTimePlanDetails> keeping;

    FamilyTimePlanService(
            FamilyTimePlanRepository plans,
            PeriodOfCareRepository periods,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.outbox = outbox;
        this.clock = clock;
        this.keeping = new Keeping<>(plans, corrections, outbox, clock);
    }

    /// The plans that last as long as care does end with it, and on the day on which it ended after all.
    void hear(@Observes PeriodOfCareHappening.Changed happening) {
        List<FamilyTimePlan> all = plans.of(happening.period());
        switch (happening) {
            case PeriodOfCareHappening.Ceased ignored -> lastAsCare(all, null, happening);
            case PeriodOfCareHappening.Corrected corrected -> lastAsCare(all, corrected.ceasedBefore(), happening);
            case PeriodOfCareHappening.Voided ignored -> {}
        }
        keeping.follow(happening, all);
    }

    public Recorded<FamilyTimePlan> record(
            UUID periodOfCareId, @Nullable Source source, FamilyTimePlanDetails details) {
        return keeping.record(
                source, "started", () -> new FamilyTimePlan(periods.held(periodOfCareId), source, details));
    }

    public FamilyTimePlan end(UUID id, Revision expected, LocalDate on) {
        return keeping.change(id, expected, plan -> plan.end(on, LocalDate.now(clock)));
    }

    public FamilyTimePlan review(UUID id, Revision expected, PlanReview review) {
        return keeping.change(id, expected, plan -> plan.review(review, LocalDate.now(clock)));
    }

    public FamilyTimePlan correct(
            UUID id, Revision expected, UnaryOperator<FamilyTimePlanDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public FamilyTimePlan revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }

    /// @param before the day on which care had ended, null if it had not
    private void lastAsCare(
            List<FamilyTimePlan> all, @Nullable LocalDate before, PeriodOfCareHappening.Changed happening) {
        LocalDate end = happening.period().ceasedOn();
        for (FamilyTimePlan plan : all) {
            if (Objects.equals(plan.to(), before) && !Objects.equals(before, end)) {
                outbox.append(plan.lasting(end, LocalDate.now(clock)));
                plans.flush();
            }
        }
    }
}
