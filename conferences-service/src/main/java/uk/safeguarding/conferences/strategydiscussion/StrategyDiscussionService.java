package uk.safeguarding.conferences.strategydiscussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.child.ChildVoided;
import uk.safeguarding.conferences.family.FamilyRepository;
import uk.safeguarding.conferences.family.FamilyVoided;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a strategy discussion. One public method is one transaction; the enquiries that it initiated hear
/// of it by [StrategyDiscussionHappening] in the same transaction.
@ApplicationScoped
@Transactional
public class StrategyDiscussionService {

    private final StrategyDiscussionRepository discussions;
    private final FamilyRepository families;
    private final ChildRepository children;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<StrategyDiscussionHappening> happenings;
    private final Clock clock;

    StrategyDiscussionService(
            StrategyDiscussionRepository discussions,
            FamilyRepository families,
            ChildRepository children,
            Corrections corrections,
            Outbox outbox,
            Event<StrategyDiscussionHappening> happenings,
            Clock clock) {
        this.discussions = discussions;
        this.families = families;
        this.children = children;
        this.corrections = corrections;
        this.outbox = outbox;
        this.happenings = happenings;
        this.clock = clock;
    }

    public Recorded<StrategyDiscussion> record(
            UUID familyId, @Nullable Source source, StrategyDiscussionDetails details) {
        var before = discussions.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        StrategyDiscussion discussion =
                new StrategyDiscussion(families.get(familyId), source, details, children.all(details.childIds()));
        outbox.append(discussion.record(LocalDate.now(clock)));
        discussions.persist(discussion);
        return Recorded.fresh(discussion);
    }

    public StrategyDiscussion correct(
            UUID id, Revision expected, UnaryOperator<StrategyDiscussionDetails> correction, Because why) {
        StrategyDiscussion discussion = discussions.get(id, expected);
        corrections.mustBeAllowed(discussion);
        StrategyDiscussionDetails corrected = correction.apply(discussion.details());
        Set<Child> discussed = children.all(corrected.childIds(), discussion.persons());
        outbox.append(discussion.correct(corrected, discussed, why, LocalDate.now(clock)));
        happenings.fire(new StrategyDiscussionHappening.Corrected(discussion, why));
        discussions.flush();
        return discussion;
    }

    public StrategyDiscussion revoke(UUID id, Revision expected, Because why) {
        StrategyDiscussion discussion = discussions.get(id, expected);
        corrections.mustBeAllowed(discussion);
        outbox.append(discussion.revoke(why));
        happenings.fire(new StrategyDiscussionHappening.Voided(discussion));
        discussions.flush();
        return discussion;
    }

    /// @throws Conflict `child-was-discussed`
    void standAgainst(@Observes ChildVoided event) {
        if (discussions.anyOf(event.child().id())) {
            throw new Conflict("child-was-discussed", "A strategy discussion was about the child; void that first");
        }
    }

    /// @throws Conflict `family-was-discussed`
    void standAgainst(@Observes FamilyVoided event) {
        if (discussions.anyOf(event.family())) {
            throw new Conflict("family-was-discussed", "A strategy discussion was about the family; void that first");
        }
    }
}
