package uk.safeguarding.conferences.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.conference.AbuseCategory;
import uk.safeguarding.conferences.conference.Conference;
import uk.safeguarding.conferences.conference.ConferenceHappening;
import uk.safeguarding.conferences.conference.ConferencePart;
import uk.safeguarding.conferences.conference.ConferenceSchedule;
import uk.safeguarding.conferences.conference.Decision;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;

/// Carries out on each child's plan what a conference decided, in the transaction of the conference.
@ApplicationScoped
public class PlanDecisions {

    private final PlanRepository plans;
    private final PlanCount count;
    private final ConferenceSchedule schedule;
    private final Outbox outbox;
    private final Event<PlanHappening> happenings;
    private final Clock clock;

    PlanDecisions(
            PlanRepository plans,
            PlanCount count,
            ConferenceSchedule schedule,
            Outbox outbox,
            Event<PlanHappening> happenings,
            Clock clock) {
        this.plans = plans;
        this.count = count;
        this.schedule = schedule;
        this.outbox = outbox;
        this.happenings = happenings;
        this.clock = clock;
    }

    void hear(@Observes ConferenceHappening happening) {
        Conference conference = happening.conference();
        for (ConferencePart part : conference.parts()) {
            if (part.decision() != null) {
                switch (happening) {
                    case ConferenceHappening.Held ignored -> held(conference, part);
                    case ConferenceHappening.Followed ignored -> followed(conference, part);
                    case ConferenceHappening.Corrected corrected -> corrected(conference, part, corrected.why());
                    case ConferenceHappening.Voided voided -> undone(conference, part, voided.why());
                }
            }
        }
    }

    private void held(Conference conference, ConferencePart part) {
        LocalDate day = conference.heldOn().orElseThrow();
        UUID childId = part.child().id();
        switch (Objects.requireNonNull(part.decision())) {
            case PLAN_STARTED -> start(conference, part, day);
            case PLAN_CONTINUED -> changeCategory(reviewed(childId, day), part.category(), day, conference);
            case PLAN_ENDED -> end(reviewed(childId, day), conference, day);
            case NO_PLAN -> {}
        }
    }

    /// A review that is recorded after its plan has ended owes no other.
    private void followed(Conference conference, ConferencePart part) {
        if (part.decision() == Decision.PLAN_CONTINUED) {
            UUID childId = part.child().id();
            LocalDate end = reviewed(childId, conference.heldOn().orElseThrow()).endedOn();
            if (end != null) {
                schedule.settleReview(childId, end);
            }
        }
    }

    /// @throws RuleBroken as [PlanCount#mustNotOverlap]
    private void start(Conference conference, ConferencePart part, LocalDate day) {
        AbuseCategory category = Objects.requireNonNull(part.category());
        int previous = count.before(part.child().id(), day);
        ChildProtectionPlan plan = new ChildProtectionPlan(part.child(), conference, category, previous);
        count.mustNotOverlap(plan);
        outbox.append(plan.start());
        plans.persistAndFlush(plan);
        happenings.fire(new PlanHappening(plan));
        count.afresh(part.child().id());
    }

    private void end(ChildProtectionPlan plan, Conference conference, LocalDate day) {
        store(plan, plan.end(day, EndReason.CONFERENCE_DECISION, conference.id(), LocalDate.now(clock)));
    }

    private void changeCategory(
            ChildProtectionPlan plan, @Nullable AbuseCategory category, LocalDate day, Conference conference) {
        if (category != null && category != plan.latestCategory()) {
            store(plan, plan.changeCategory(category, day, conference.id(), LocalDate.now(clock)));
        }
    }

    private void corrected(Conference conference, ConferencePart part, Because why) {
        for (ChildProtectionPlan plan : plans.of(part.child().id())) {
            boolean concerned = plan.startedBy().equals(conference)
                    || plan.isEndedBy(conference)
                    || plan.hasCategoryOf(conference)
                    || isReviewedBy(plan, conference, part);
            if (concerned) {
                store(plan, plan.follow(conference, part.category(), why, LocalDate.now(clock)));
                count.mustNotOverlap(plan);
            }
        }
        count.afresh(part.child().id());
    }

    /// A review that is corrected to have changed the category, which it had not before.
    private boolean isReviewedBy(ChildProtectionPlan plan, Conference conference, ConferencePart part) {
        return part.decision() == Decision.PLAN_CONTINUED
                && part.category() != null
                && plans.startedBefore(part.child().id(), conference.heldOn().orElseThrow())
                        .filter(plan::equals)
                        .isPresent();
    }

    private void undone(Conference conference, ConferencePart part, Because why) {
        for (ChildProtectionPlan plan : plans.of(part.child().id())) {
            if (plan.startedBy().equals(conference)) {
                store(plan, plan.revoke(why));
            } else if (plan.isEndedBy(conference) || plan.hasCategoryOf(conference)) {
                store(plan, plan.undo(conference, why, LocalDate.now(clock)));
                count.mustNotOverlap(plan);
            }
        }
        count.afresh(part.child().id());
    }

    /// @throws RuleBroken `conference-without-plan` if the child had none
    /// @throws Conflict   `conference-after-plan-ended`
    private ChildProtectionPlan reviewed(UUID childId, LocalDate day) {
        ChildProtectionPlan plan = plans.startedBefore(childId, day)
                .orElseThrow(() -> new RuleBroken("conference-without-plan", "The child had no plan to review"));
        LocalDate end = plan.endedOn();
        if (end != null && !day.isBefore(end)) {
            throw new Conflict("conference-after-plan-ended", "The child's plan had ended before this day");
        }
        return plan;
    }

    private void store(ChildProtectionPlan plan, PlanEvent event) {
        outbox.append(event);
        plans.flush();
        happenings.fire(new PlanHappening(plan));
    }
}
