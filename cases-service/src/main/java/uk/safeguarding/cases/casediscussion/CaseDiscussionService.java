package uk.safeguarding.cases.casediscussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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

/// The use cases of a case discussion. One public method is one transaction.
@ApplicationScoped
@Transactional
public class CaseDiscussionService {

    private final ChildRepository children;
    private final Clock clock;
    private final Keeping<CaseDiscussion, CaseDiscussionDetails> keeping;

    CaseDiscussionService(
            CaseDiscussionRepository discussions,
            ChildRepository children,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.children = children;
        this.clock = clock;
        this.keeping = new Keeping<>(discussions, corrections, outbox, clock);
    }

    public Recorded<CaseDiscussion> record(UUID childId, @Nullable Source source, CaseDiscussionDetails details) {
        return keeping.record(source, "recorded", () -> new CaseDiscussion(children.held(childId), source, details));
    }

    /// @param number of the decision, counted from 1
    public CaseDiscussion complete(UUID id, Revision expected, int number, LocalDate on) {
        return keeping.change(id, expected, discussion -> discussion.complete(number, on, LocalDate.now(clock)));
    }

    public CaseDiscussion correct(
            UUID id, Revision expected, UnaryOperator<CaseDiscussionDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public CaseDiscussion revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
