package uk.safeguarding.conferences.coregroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.safeguarding.conferences.plan.ChildProtectionPlan;
import uk.safeguarding.conferences.plan.PlanHappening;
import uk.safeguarding.conferences.timescale.CoreGroupTimescale;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;

/// Sees to it that nobody has to remember the next meeting of a core group: a plan that starts, and a meeting that is
/// held, schedule, move or end the one that follows, in the same transaction. A plan always has one meeting that was
/// not held: the last.
@ApplicationScoped
public class CoreGroupSchedule {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.LATE_INFORMATION, "Follows from a change of the plan");

    private final CoreGroupRepository coreGroups;
    private final CoreGroupSettings settings;
    private final Calendars calendars;
    private final Outbox outbox;

    CoreGroupSchedule(CoreGroupRepository coreGroups, CoreGroupSettings settings, Calendars calendars, Outbox outbox) {
        this.coreGroups = coreGroups;
        this.settings = settings;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    /// @throws Conflict `plan-has-core-groups` if the plan was voided and its group had met
    void hear(@Observes PlanHappening happening) {
        ChildProtectionPlan plan = happening.plan();
        List<CoreGroup> meetings = coreGroups.of(plan);
        if (plan.voided()) {
            withdraw(meetings);
        } else if (meetings.isEmpty()) {
            oweFirst(plan);
        } else {
            redate(meetings.getFirst(), plan.startedOn(), FOLLOWS);
            settle(meetings.getLast());
        }
    }

    /// A plan that had ended before meetings were recorded here is owed none.
    private void oweFirst(ChildProtectionPlan plan) {
        if (plan.endedOn() == null) {
            owe(plan, 1, plan.startedOn());
        }
    }

    /// Schedules the meeting that follows one that was held.
    void nextAfter(CoreGroup held) {
        settle(owe(held.plan(), held.ordinal() + 1, held.heldOn().orElseThrow()));
    }

    /// Moves the meeting whose clock a corrected one started.
    void redateAfter(CoreGroup corrected, Because why) {
        coreGroups
                .after(corrected)
                .ifPresent(next -> redate(next, corrected.heldOn().orElseThrow(), why));
    }

    /// Takes back the meeting that a voided one had scheduled, and owes that one again.
    ///
    /// @throws Conflict `core-group-followed` if the next one was held: that must be voided first
    void oweAgain(CoreGroup voided, Because why) {
        Optional<CoreGroup> next = coreGroups.after(voided);
        if (next.flatMap(CoreGroup::heldOn).isPresent()) {
            throw new Conflict("core-group-followed", "A later meeting was held; void that one first");
        }
        next.ifPresent(followed -> store(followed.revoke(why)));
        settle(owe(voided.plan(), voided.ordinal(), voided.clockStarted()));
    }

    private CoreGroup owe(ChildProtectionPlan plan, int ordinal, LocalDate clock) {
        CoreGroupTimescale timescale = ordinal == 1 ? CoreGroupTimescale.FIRST : CoreGroupTimescale.LATER;
        CoreGroup meeting = new CoreGroup(plan, ordinal, clock, due(timescale, plan, clock));
        outbox.append(meeting.schedule());
        coreGroups.persistAndFlush(meeting);
        return meeting;
    }

    /// Ends the duty with the plan, or takes it up again. What was overdue stays so.
    private void settle(CoreGroup last) {
        LocalDate end = last.plan().endedOn();
        if (last.heldOn().isEmpty() && !Objects.equals(last.endedOn(), end)) {
            store(end == null ? last.owe(FOLLOWS) : last.end(end));
        }
    }

    private void redate(CoreGroup meeting, LocalDate clock, Because why) {
        if (!meeting.clockStarted().equals(clock)) {
            store(meeting.redate(clock, due(meeting.timescale(), meeting.plan(), clock), why));
        }
    }

    private void withdraw(List<CoreGroup> meetings) {
        if (meetings.stream().anyMatch(meeting -> meeting.heldOn().isPresent())) {
            throw new Conflict("plan-has-core-groups", "The core group of this plan has met; void its meetings first");
        }
        meetings.forEach(meeting -> store(meeting.revoke(FOLLOWS)));
    }

    private LocalDate due(CoreGroupTimescale timescale, ChildProtectionPlan plan, LocalDate clock) {
        return timescale.due(clock, calendars.of(plan.localAuthority()), settings.weeksBetween());
    }

    private void store(CoreGroupEvent event) {
        outbox.append(event);
        coreGroups.flush();
    }
}
