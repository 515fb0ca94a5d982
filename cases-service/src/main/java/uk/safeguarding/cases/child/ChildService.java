package uk.safeguarding.cases.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildSearchResource.FoundChild;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipService;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.sealing.ChildSealing;
import uk.safeguarding.platform.sealing.SealableChildren;
import uk.safeguarding.platform.security.Caller;

/// The use cases of a child's record. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ChildService implements SealableChildren {

    private final ChildRepository children;
    private final LikeChildren like;
    private final AccessRelationshipService relationships;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<ChildVoided> voided;
    private final Caller caller;
    private final Clock clock;

    ChildService(
            ChildRepository children,
            LikeChildren like,
            AccessRelationshipService relationships,
            Corrections corrections,
            Outbox outbox,
            Event<ChildVoided> voided,
            Caller caller,
            Clock clock) {
        this.children = children;
        this.like = like;
        this.relationships = relationships;
        this.corrections = corrections;
        this.outbox = outbox;
        this.voided = voided;
        this.caller = caller;
        this.clock = clock;
    }

    /// A child, and those who may be the same.
    public record Registered(Recorded<Child> recorded, List<FoundChild> candidates) {}

    public Registered register(@Nullable Source source, ChildDetails details) {
        var before = children.from(source);
        if (before.isPresent()) {
            return new Registered(Recorded.before(before.get()), List.of());
        }
        List<FoundChild> candidates = like.duplicatesOf(details);
        return new Registered(record(source, details), candidates);
    }

    /// Registers without asking who it may be already: of many at once nobody reads the answer, and asking takes longer
    /// than recording.
    public Recorded<Child> record(@Nullable Source source, ChildDetails details) {
        var before = children.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Child child = new Child(caller.localAuthority(), source, details);
        outbox.append(child.register(LocalDate.now(clock)));
        children.persist(child);
        relationships.relateCreator(child.id());
        return Recorded.fresh(child);
    }

    public Child correct(UUID id, Revision expected, UnaryOperator<ChildDetails> correction, Because why) {
        Child child = children.get(id, expected);
        corrections.mustBeAllowed(child);
        outbox.append(child.correct(correction.apply(child.details()), why, LocalDate.now(clock)));
        children.flush();
        return child;
    }

    /// Makes two children one; both records and all that hangs on them stay as they are.
    ///
    /// @throws Conflict   `child-has-merged` if others were found to be this child; as [Child#merge]
    /// @throws RuleBroken `merged-period-of-care-overlap`, `merged-education-placement-overlap`; as [Child#merge]
    public Child merge(UUID id, Revision expected, UUID into, Because why) {
        Child known = children.alone(into);
        Child child = children.get(id, expected);
        mustStandAlone(child);
        outbox.append(child.merge(known, why));
        children.flush();
        return child;
    }

    public Child unmerge(UUID id, Revision expected, Because why) {
        Child child = children.get(id, expected);
        outbox.append(child.unmerge(why));
        children.flush();
        return child;
    }

    private void mustStandAlone(Child child) {
        if (!children.mergedInto(child.id()).isEmpty()) {
            throw new Conflict("child-has-merged", "Others were found to be this child; unmerge them first");
        }
    }

    /// @throws Conflict `child-has-merged`
    void standAgainst(@Observes ChildSealing event) {
        mustStandAlone(children.get(event.childId()));
    }

    @Override
    public DomainEvent seal(UUID id, Revision expected, LocalDate adoptionOrderMadeOn) {
        return children.get(id, expected).seal(adoptionOrderMadeOn);
    }

    public Child revoke(UUID id, Revision expected, Because why) {
        Child child = children.get(id, expected);
        corrections.mustBeAllowed(child);
        mustStandAlone(child);
        outbox.append(child.revoke(why));
        children.flush();
        voided.fire(new ChildVoided(child));
        return child;
    }
}
