package uk.safeguarding.conferences.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipService;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.event.Pseudonyms;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.sealing.SealableChildren;
import uk.safeguarding.platform.security.Caller;

/// The use cases of a child's record. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ChildService implements SealableChildren {

    private final ChildRepository children;
    private final AccessRelationshipService relationships;
    private final Corrections corrections;
    private final Pseudonyms pseudonyms;
    private final Outbox outbox;
    private final Event<ChildVoided> voided;
    private final Caller caller;
    private final Clock clock;

    ChildService(
            ChildRepository children,
            AccessRelationshipService relationships,
            Corrections corrections,
            Pseudonyms pseudonyms,
            Outbox outbox,
            Event<ChildVoided> voided,
            Caller caller,
            Clock clock) {
        this.children = children;
        this.relationships = relationships;
        this.corrections = corrections;
        this.pseudonyms = pseudonyms;
        this.outbox = outbox;
        this.voided = voided;
        this.caller = caller;
        this.clock = clock;
    }

    public Recorded<Child> register(@Nullable Source source, ChildDetails details) {
        var before = children.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Child child = new Child(caller.localAuthority(), source, details);
        outbox.append(child.register(LocalDate.now(clock)));
        children.know(child, pseudonyms.of(child.person()));
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

    /// @throws Conflict `child-has-merged`, or as [Child#seal]
    @Override
    public DomainEvent seal(UUID id, Revision expected, LocalDate adoptionOrderMadeOn) {
        DomainEvent sealed = children.get(id, expected).seal(adoptionOrderMadeOn);
        mustStandAlone(id);
        return sealed;
    }

    /// @throws Conflict `child-has-merged`, or as [Child#revoke]
    public Child revoke(UUID id, Revision expected, Because why) {
        Child child = children.get(id, expected);
        corrections.mustBeAllowed(child);
        outbox.append(child.revoke(why));
        mustStandAlone(id);
        children.flush();
        voided.fire(new ChildVoided(child));
        return child;
    }

    private void mustStandAlone(UUID id) {
        if (children.sameAs(id).size() > 1) {
            throw new Conflict("child-has-merged", "Others were found to be this child; unmerge them first");
        }
    }
}
