package uk.safeguarding.platform.sealing;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.security.Caller;

/// The use case of sealing. There is none of unsealing.
@ApplicationScoped
@Transactional
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
public class SealingService {

    private final SealableChildren children;
    private final SealingRepository sealings;
    private final Event<ChildSealing> sealing;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    SealingService(
            SealableChildren children,
            SealingRepository sealings,
            Event<ChildSealing> sealing,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.children = children;
        this.sealings = sealings;
        this.sealing = sealing;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// @return the revision of the child's record that the sealing made
    /// @throws Conflict   `child-sealed` if it was sealed before, or where a record is still open, such as
    ///                    `period-of-care-open`
    /// @throws RuleBroken `adoption-order-in-future`, or as [SealableChildren#seal]
    long seal(UUID childId, Revision expected, SealingDetails details, Set<String> restrictedTo) {
        if (details.adoptionOrderMadeOn().isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("adoption-order-in-future", "Records are sealed after the adoption order was made");
        }
        sealings.hold(childId);
        DomainEvent sealed = children.seal(childId, expected, details.adoptionOrderMadeOn());
        sealing.fire(new ChildSealing(childId, details.adoptionOrderMadeOn()));
        outbox.append(sealed);
        sealings.seal(childId, details, restrictedTo, caller.subject());
        return sealed.revision();
    }
}
