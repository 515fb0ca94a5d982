package uk.safeguarding.conferences.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;

/// The plans of one child side by side: how many went before each (census rule 8730), and that none overlap.
@ApplicationScoped
public class PlanCount {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.LATE_INFORMATION, "Follows from a change of the child's earlier plans");

    private final PlanRepository plans;
    private final Outbox outbox;

    PlanCount(PlanRepository plans, Outbox outbox) {
        this.plans = plans;
        this.outbox = outbox;
    }

    /// How many plans of the child started before a day.
    int before(UUID childId, LocalDate day) {
        return (int) plans.of(childId).stream()
                .filter(plan -> plan.startedOn().isBefore(day))
                .count();
    }

    /// Counts for each of the child's plans those before it, where that has changed.
    void afresh(UUID childId) {
        List<ChildProtectionPlan> all = plans.of(childId);
        for (int previous = 0; previous < all.size(); previous++) {
            if (all.get(previous).previousPlans() != previous) {
                outbox.append(all.get(previous).recount(previous, FOLLOWS));
                plans.flush();
            }
        }
    }

    /// @throws RuleBroken `census-8935-plan-already-open` if both are open, `census-8940-plans-overlap` if they have a
    ///                    day in common
    void mustNotOverlap(ChildProtectionPlan plan) {
        for (ChildProtectionPlan other : plans.of(plan.child().id())) {
            if (other.equals(plan) || !other.overlaps(plan)) {
                continue;
            }
            throw other.endedOn() == null && plan.endedOn() == null
                    ? new RuleBroken("census-8935-plan-already-open", "The child is the subject of a plan already")
                    : new RuleBroken("census-8940-plans-overlap", "The child was the subject of another plan then");
        }
    }
}
