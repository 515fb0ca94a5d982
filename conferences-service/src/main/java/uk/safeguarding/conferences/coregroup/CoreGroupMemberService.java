package uk.safeguarding.conferences.coregroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.plan.ChildProtectionPlan;
import uk.safeguarding.conferences.plan.PlanRepository;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of membership of a core group. One public method is one transaction; the relationship to the child
/// follows from the record itself.
@ApplicationScoped
@Transactional
public class CoreGroupMemberService {

    private final CoreGroupMemberRepository members;
    private final PlanRepository plans;
    private final Corrections corrections;
    private final Outbox outbox;

    CoreGroupMemberService(
            CoreGroupMemberRepository members, PlanRepository plans, Corrections corrections, Outbox outbox) {
        this.members = members;
        this.plans = plans;
        this.corrections = corrections;
        this.outbox = outbox;
    }

    public Recorded<CoreGroupMember> join(UUID planId, @Nullable Source source, CoreGroupMemberDetails details) {
        ChildProtectionPlan plan = plans.get(planId);
        var before = members.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        CoreGroupMember member = new CoreGroupMember(plan, source, details);
        outbox.append(member.join());
        members.persistAndFlush(member);
        return Recorded.fresh(member);
    }

    public CoreGroupMember leave(UUID id, Revision expected, LocalDate on) {
        CoreGroupMember member = members.get(id, expected);
        outbox.append(member.leave(on));
        members.flush();
        return member;
    }

    public CoreGroupMember revoke(UUID id, Revision expected, Because why) {
        CoreGroupMember member = members.get(id, expected);
        corrections.mustBeAllowed(member);
        outbox.append(member.revoke(why));
        members.flush();
        return member;
    }
}
