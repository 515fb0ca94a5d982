package uk.safeguarding.cases.commendation;

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

/// The use cases of a commendation. One public method is one transaction.
@ApplicationScoped
@Transactional
public class CommendationService {

    private final ChildRepository children;
    private final Keeping<Commendation, CommendationDetails> keeping;

    CommendationService(
            CommendationRepository commendations,
            ChildRepository children,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.children = children;
        this.keeping = new Keeping<>(commendations, corrections, outbox, clock);
    }

    public Recorded<Commendation> record(UUID childId, @Nullable Source source, CommendationDetails details) {
        return keeping.record(source, "recorded", () -> new Commendation(children.held(childId), source, details));
    }

    public Commendation correct(
            UUID id, Revision expected, UnaryOperator<CommendationDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public Commendation revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
