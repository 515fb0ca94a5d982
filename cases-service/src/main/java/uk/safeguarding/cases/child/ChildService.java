package uk.safeguarding.cases.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildSearchResource.FoundChild;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipService;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
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
        Child child = new Child(caller.localAuthority(), source, details);
        outbox.append(child.register(LocalDate.now(clock)));
        children.persist(child);
        relationships.relateCreator(child.id());
        return new Registered(Recorded.fresh(child), candidates);
    }

    public Child correct(UUID id, Revision expected, UnaryOperator<ChildDetails> correction, Because why) {
        Child child = children.get(id, expected);
        corrections.mustBeAllowed(child);
        outbox.append(child.correct(correction.apply(child.details()), why, LocalDate.now(clock)));
        children.flush();
        return child;
    }

    @Override
    public DomainEvent seal(UUID id, Revision expected, LocalDate adoptionOrderMadeOn) {
        return children.get(id, expected).seal(adoptionOrderMadeOn);
    }

    public Child revoke(UUID id, Revision expected, Because why) {
        Child child = children.get(id, expected);
        corrections.mustBeAllowed(child);
        outbox.append(child.revoke(why));
        children.flush();
        voided.fire(new ChildVoided(child));
        return child;
    }
}
