package uk.safeguarding.cases.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of an audit. One public method is one transaction.
@ApplicationScoped
@Transactional
public class AuditService {

    private final ChildRepository children;
    private final Keeping<Audit, AuditDetails> keeping;

    AuditService(
            AuditRepository audits, ChildRepository children, Corrections corrections, Outbox outbox, Clock clock) {
        this.children = children;
        this.keeping = new Keeping<>(audits, corrections, outbox, clock);
    }

    public Recorded<Audit> record(UUID childId, @Nullable Source source, AuditDetails details) {
        return keeping.record(source, "completed", () -> new Audit(children.held(childId), source, details));
    }

    public Audit correct(UUID id, Revision expected, UnaryOperator<AuditDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public Audit revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
