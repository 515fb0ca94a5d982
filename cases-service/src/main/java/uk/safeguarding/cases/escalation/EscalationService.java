package uk.safeguarding.cases.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;

/// The use cases of an escalation. One public method is one transaction.
@ApplicationScoped
@Transactional
public class EscalationService {

    private final ChildRepository children;
    private final EscalationTimescale timescale;
    private final Caller caller;
    private final Clock clock;
    private final Keeping<Escalation, EscalationDetails> keeping;

    EscalationService(
            EscalationRepository escalations,
            ChildRepository children,
            EscalationTimescale timescale,
            Corrections corrections,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.children = children;
        this.timescale = timescale;
        this.caller = caller;
        this.clock = clock;
        this.keeping = new Keeping<>(escalations, corrections, outbox, clock);
    }

    /// @param facts the facts, of the procedure by which the authority has concerns of that day raised
    public Recorded<Escalation> raise(
            UUID childId,
            @Nullable Source source,
            LocalDate raisedOn,
            Function<ProcessVersion, EscalationDetails> facts) {
        return keeping.record(source, "raised", () -> {
            Child child = children.held(childId);
            String authority = child.localAuthority();
            EscalationDetails details = facts.apply(timescale.version(authority, raisedOn));
            return new Escalation(child, source, timescale.date(authority, details));
        });
    }

    public Escalation move(UUID id, Revision expected, EscalationStep step) {
        return keeping.change(id, expected, escalation -> escalation.move(step, timescale, LocalDate.now(clock)));
    }

    public Escalation refer(UUID id, Revision expected, LocalDate on) {
        return keeping.change(id, expected, escalation -> escalation.refer(on, LocalDate.now(clock)));
    }

    public Escalation resolve(
            UUID id, Revision expected, LocalDate on, EscalationOutcome outcome, @Nullable String impact) {
        return keeping.change(
                id, expected, escalation -> escalation.resolve(on, outcome, impact, LocalDate.now(clock)));
    }

    public Escalation correct(UUID id, Revision expected, UnaryOperator<EscalationDetails> correction, Because why) {
        return keeping.correct(
                id, expected, now -> timescale.date(caller.localAuthority(), correction.apply(now)), why);
    }

    public Escalation revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
