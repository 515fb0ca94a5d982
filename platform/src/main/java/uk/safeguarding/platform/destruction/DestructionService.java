package uk.safeguarding.platform.destruction;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.destruction.Destruction.Refusal;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.security.Caller;

/// The use cases of a destruction: one person proposes, another approves. It is not published: events stay, and
/// so do the figures made of them.
@ApplicationScoped
@Transactional
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class DestructionService {

    private final DestructionRepository destructions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    DestructionService(DestructionRepository destructions, Outbox outbox, Caller caller, Clock clock) {
        this.destructions = destructions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param asAt null for today
    /// @throws RuleBroken `destruction-in-future` if the day is after today
    /// @throws Conflict   `destruction-nothing-due` if nobody is past their retention who is in no open proposal
    Destruction propose(@Nullable LocalDate asAt) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asAt == null ? today : asAt;
        if (day.isAfter(today)) {
            throw new RuleBroken("destruction-in-future", "What is not due yet cannot be proposed");
        }
        DestructionRepository.Due due = destructions.dueOn(day);
        if (due.persons().isEmpty()) {
            throw new Conflict("destruction-nothing-due", "Nothing is due, or all of it is proposed already");
        }
        Destruction destruction = new Destruction(
                caller.localAuthority(), day, due.persons(), due.counts(), due.further(), clock.instant());
        destructions.persist(destruction);
        outbox.unpublished(destruction);
        return destruction;
    }

    /// Destroys whoever of the proposal is due still, and leaves out the others.
    Destruction approve(UUID id, Revision expected) {
        Destruction destruction = destructions.get(id, expected);
        destruction.approve(caller.subject(), clock.instant());
        destructions.flush();
        List<UUID> gone = destructions.carryOut(destruction);
        destruction.destroyed(gone);
        outbox.unpublished(destruction);
        return destruction;
    }

    Destruction refuse(UUID id, Revision expected, Refusal why) {
        Destruction destruction = destructions.get(id, expected);
        destruction.refuse(why, caller.subject(), clock.instant());
        destructions.flush();
        outbox.unpublished(destruction);
        return destruction;
    }
}
