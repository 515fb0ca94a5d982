package uk.safeguarding.conferences.coregroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a core group's meetings. One public method is one transaction; what follows is
/// [CoreGroupSchedule]'s.
@ApplicationScoped
@Transactional
public class CoreGroupService {

    private final CoreGroupRepository coreGroups;
    private final CoreGroupMemberRepository members;
    private final CoreGroupSchedule schedule;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Clock clock;

    CoreGroupService(
            CoreGroupRepository coreGroups,
            CoreGroupMemberRepository members,
            CoreGroupSchedule schedule,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.coreGroups = coreGroups;
        this.members = members;
        this.schedule = schedule;
        this.corrections = corrections;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Records that the group met, and schedules the next meeting.
    ///
    /// @throws RuleBroken `core-group-member-unknown` if one who came was no member on that day
    public CoreGroup hold(UUID id, Revision expected, CoreGroupOutcome outcome, @Nullable Source source) {
        CoreGroup meeting = coreGroups.get(id, expected);
        outbox.append(meeting.hold(outcome, source, LocalDate.now(clock)));
        coreGroups.flush();
        members.mustHave(meeting.plan(), outcome);
        schedule.nextAfter(meeting);
        return meeting;
    }

    public CoreGroup correct(UUID id, Revision expected, UnaryOperator<CoreGroupOutcome> correction, Because why) {
        CoreGroup meeting = coreGroups.get(id, expected);
        corrections.mustBeAllowed(meeting);
        CoreGroupOutcome now = meeting.outcome()
                .orElseThrow(() ->
                        new Conflict("core-group-not-held", "This meeting was not held; there is nothing to correct"));
        CoreGroupOutcome corrected = correction.apply(now);
        outbox.append(meeting.correct(corrected, why, LocalDate.now(clock)));
        coreGroups.flush();
        members.mustHave(meeting.plan(), corrected);
        schedule.redateAfter(meeting, why);
        return meeting;
    }

    /// Voids a meeting that was not held after all: it is owed again.
    ///
    /// @throws Conflict   as [CoreGroupSchedule#oweAgain]
    /// @throws RuleBroken `core-group-owed` if it was not held: its plan owes it
    public CoreGroup revoke(UUID id, Revision expected, Because why) {
        CoreGroup meeting = coreGroups.get(id, expected);
        corrections.mustBeAllowed(meeting);
        if (meeting.heldOn().isEmpty() && !meeting.voided()) {
            throw new RuleBroken("core-group-owed", "The plan owes this meeting; put that right instead");
        }
        outbox.append(meeting.revoke(why));
        coreGroups.flush();
        schedule.oweAgain(meeting, why);
        return meeting;
    }
}
