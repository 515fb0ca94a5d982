package uk.safeguarding.cases.siblinggroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.child.ChildVoided;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;

/// The use cases of a sibling group. One public method is one transaction.
@ApplicationScoped
@Transactional
public class SiblingGroupService {

    private final SiblingGroupRepository groups;
    private final ChildRepository children;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    SiblingGroupService(
            SiblingGroupRepository groups,
            ChildRepository children,
            Corrections corrections,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.groups = groups;
        this.children = children;
        this.corrections = corrections;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws NotFound `child-not-found` unless the caller sees each of the children
    /// @throws Conflict as [Child#mustTakeRecords]
    public Recorded<SiblingGroup> record(@Nullable Source source, SiblingGroupDetails details) {
        var before = groups.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        SiblingGroup group = new SiblingGroup(caller.localAuthority(), source, details);
        outbox.append(group.record(with(Map.of(), details.childIds()), today()));
        groups.persistAndFlush(group);
        return Recorded.fresh(group);
    }

    public SiblingGroup arrange(UUID id, Revision expected, SiblingArrangement next) {
        SiblingGroup group = groups.get(id, expected);
        outbox.append(group.arrange(next, groups.members(group), today()));
        return changed(group);
    }

    /// @throws NotFound   `child-not-found` unless the caller sees each child that joins the group
    /// @throws Conflict   as [Child#mustTakeRecords]
    /// @throws RuleBroken `sibling-group-of-others`
    public SiblingGroup change(UUID id, Revision expected, List<SiblingMember> members) {
        SiblingGroup group = groups.get(id, expected);
        SiblingGroupDetails changed = group.details().of(members);
        Map<UUID, Person> persons = with(groups.members(group), changed.childIds());
        outbox.append(group.change(members, persons, today()));
        return changed(group);
    }

    public SiblingGroup end(UUID id, Revision expected, LocalDate on) {
        SiblingGroup group = groups.get(id, expected);
        outbox.append(group.end(on, groups.members(group), today()));
        return changed(group);
    }

    /// @throws NotFound   `child-not-found` unless the caller sees each child that joins the group
    /// @throws Conflict   as [Child#mustTakeRecords]
    /// @throws RuleBroken `sibling-group-of-others`
    public SiblingGroup correct(
            UUID id, Revision expected, UnaryOperator<SiblingGroupDetails> correction, Because why) {
        SiblingGroup group = groups.get(id, expected);
        corrections.mustBeAllowed(group);
        SiblingGroupDetails corrected = correction.apply(group.details());
        Map<UUID, Person> persons = with(groups.members(group), corrected.childIds());
        outbox.append(group.correct(corrected, why, persons, today()));
        return changed(group);
    }

    public SiblingGroup revoke(UUID id, Revision expected, Because why) {
        SiblingGroup group = groups.get(id, expected);
        corrections.mustBeAllowed(group);
        outbox.append(group.revoke(why, groups.members(group)));
        return changed(group);
    }

    /// @throws Conflict `child-in-sibling-group`: a child's record that others stand on is not voided
    void standAgainst(@Observes ChildVoided event) {
        if (groups.anyOf(event.child().id())) {
            throw new Conflict("child-in-sibling-group", "The child is in a sibling group; take the child out first");
        }
    }

    private SiblingGroup changed(SiblingGroup group) {
        groups.flush();
        return group;
    }

    /// The children as events speak of them: those who were members, and those who join them, held in one order.
    private Map<UUID, Person> with(Map<UUID, Person> members, Set<UUID> childIds) {
        Map<UUID, Person> persons = new HashMap<>(members);
        for (UUID id : new TreeSet<>(childIds)) {
            if (!persons.containsKey(id)) {
                persons.put(id, joining(id).person());
            }
        }
        if (childIds.stream().noneMatch(id -> children.peek(id).isPresent())) {
            throw new RuleBroken("sibling-group-of-others", "None of these children is one with whom you work");
        }
        return persons;
    }

    private Child joining(UUID id) {
        Child child = children.held(id);
        child.mustTakeRecords();
        return child;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
