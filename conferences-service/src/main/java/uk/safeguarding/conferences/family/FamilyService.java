package uk.safeguarding.conferences.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.child.ChildVoided;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;

/// The use cases of a family. One public method is one transaction.
@ApplicationScoped
@Transactional
public class FamilyService {

    private final FamilyRepository families;
    private final ChildRepository children;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<FamilyVoided> voided;
    private final Caller caller;

    FamilyService(
            FamilyRepository families,
            ChildRepository children,
            Corrections corrections,
            Outbox outbox,
            Event<FamilyVoided> voided,
            Caller caller) {
        this.families = families;
        this.children = children;
        this.corrections = corrections;
        this.outbox = outbox;
        this.voided = voided;
        this.caller = caller;
    }

    public Recorded<Family> register(@Nullable Source source, FamilyDetails details) {
        var before = families.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Family family = new Family(
                caller.localAuthority(), source, details.familyReference(), children.all(details.childIds()));
        outbox.append(family.register());
        families.persist(family);
        return Recorded.fresh(family);
    }

    public Family change(UUID id, Revision expected, Set<UUID> childIds) {
        Family family = families.get(id, expected);
        outbox.append(family.change(children.all(childIds, family.persons())));
        families.flush();
        return family;
    }

    public Family correct(UUID id, Revision expected, UnaryOperator<FamilyDetails> correction, Because why) {
        Family family = families.get(id, expected);
        corrections.mustBeAllowed(family);
        FamilyDetails corrected = correction.apply(family.details());
        outbox.append(
                family.correct(corrected.familyReference(), children.all(corrected.childIds(), family.persons()), why));
        families.flush();
        return family;
    }

    public Family revoke(UUID id, Revision expected, Because why) {
        Family family = families.get(id, expected);
        corrections.mustBeAllowed(family);
        outbox.append(family.revoke(why));
        families.flush();
        voided.fire(new FamilyVoided(family));
        return family;
    }

    /// @throws Conflict `child-in-family`: a child's record that others stand on is not voided
    void standAgainst(@Observes ChildVoided event) {
        if (families.anyOf(event.child().id())) {
            throw new Conflict("child-in-family", "The child is a member of a family; take the child out first");
        }
    }
}
