package uk.safeguarding.conferences.coregroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.plan.ChildProtectionPlan;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class CoreGroupMemberRepository extends Records<CoreGroupMember> {

    private static final Order<CoreGroupMember> BY_ID = Order.byId();

    @Inject
    ChildRepository children;

    CoreGroupMemberRepository() {
        super("core-group-member");
    }

    /// @param on only those who are members on that day
    Page<CoreGroupMember> list(
            @Nullable UUID childId, @Nullable UUID planId, @Nullable LocalDate on, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.plan.child.id in (:same)", "same", children.same(childId))
                .and("r.plan.id = :planId", "planId", planId)
                .and("r.details.from <= :on and (r.to is null or r.to > :on)", "on", on);
        return page(criteria, BY_ID, page);
    }

    /// @throws RuleBroken `core-group-member-unknown` if one who came was no member of the plan's group on that day
    void mustHave(ChildProtectionPlan plan, CoreGroupOutcome outcome) {
        Set<UUID> members = list("plan", plan).stream()
                .filter(member -> member.isMemberOn(outcome.heldOn()))
                .map(CoreGroupMember::id)
                .collect(Collectors.toUnmodifiableSet());
        if (!members.containsAll(outcome.membersPresent())) {
            throw new RuleBroken(
                    "core-group-member-unknown", "One who came was no member of the core group on this day");
        }
    }
}
