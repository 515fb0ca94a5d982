package uk.safeguarding.conferences.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import uk.safeguarding.conferences.conference.AbuseCategory;
import uk.safeguarding.conferences.conference.ConferenceRepository;
import uk.safeguarding.conferences.conference.ConferenceSchedule;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.sealing.ChildSealing;

/// The use cases of a child protection plan besides what conferences decide ([PlanDecisions]). One public method is one
/// transaction; the review that is owed goes with the plan.
@ApplicationScoped
@Transactional
public class PlanService {

    private final PlanRepository plans;
    private final PlanCount count;
    private final ConferenceSchedule schedule;
    private final ConferenceRepository conferences;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<PlanHappening> happenings;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            PlanCount count,
            ConferenceSchedule schedule,
            ConferenceRepository conferences,
            Corrections corrections,
            Outbox outbox,
            Event<PlanHappening> happenings,
            Clock clock) {
        this.plans = plans;
        this.count = count;
        this.schedule = schedule;
        this.conferences = conferences;
        this.corrections = corrections;
        this.outbox = outbox;
        this.happenings = happenings;
        this.clock = clock;
    }

    public ChildProtectionPlan changeCategory(UUID id, Revision expected, AbuseCategory to, LocalDate from) {
        ChildProtectionPlan plan = plans.get(id, expected);
        outbox.append(plan.changeCategory(to, from, null, LocalDate.now(clock)));
        plans.flush();
        return plan;
    }

    /// Ends a plan other than by a conference; the review and the core group's meeting fall away unless their last day
    /// has
    /// passed.
    public ChildProtectionPlan end(UUID id, Revision expected, LocalDate on, EndReason why) {
        ChildProtectionPlan plan = plans.get(id, expected);
        outbox.append(plan.end(on, why, null, LocalDate.now(clock)));
        plans.flush();
        happenings.fire(new PlanHappening(plan));
        schedule.settleReview(plan.child().id(), on);
        return plan;
    }

    public ChildProtectionPlan correct(UUID id, Revision expected, UnaryOperator<PlanDetails> correction, Because why) {
        ChildProtectionPlan plan = plans.get(id, expected);
        corrections.mustBeAllowed(plan);
        outbox.append(plan.correct(correction.apply(plan.details()), why, LocalDate.now(clock)));
        count.mustNotOverlap(plan);
        plans.flush();
        happenings.fire(new PlanHappening(plan));
        count.afresh(plan.child().id());
        if (plans.isLatest(plan)) {
            schedule.settleReview(plan.child().id(), plan.endedOn());
        }
        return plan;
    }

    /// @throws Conflict `child-protection-plan-open`
    void standAgainst(@Observes ChildSealing event) {
        if (plans.of(event.childId()).stream().anyMatch(plan -> plan.endedOn() == null)) {
            throw new Conflict("child-protection-plan-open", "A plan of the child is still open; end it first");
        }
    }

    /// @throws Conflict `plan-reviewed` if a review was held, `plan-has-core-groups` if its core group met: they must
    /// be
    ///                  voided first
    public ChildProtectionPlan revoke(UUID id, Revision expected, Because why) {
        ChildProtectionPlan plan = plans.get(id, expected);
        corrections.mustBeAllowed(plan);
        UUID childId = plan.child().id();
        if (conferences.isReviewed(childId, plan.startedOn(), plan.endedOn())) {
            throw new Conflict("plan-reviewed", "A review of this plan was held; void that first");
        }
        boolean latest = plans.isLatest(plan);
        outbox.append(plan.revoke(why));
        plans.flush();
        happenings.fire(new PlanHappening(plan));
        count.afresh(childId);
        if (latest) {
            schedule.dropReview(childId, why);
        }
        return plan;
    }
}
