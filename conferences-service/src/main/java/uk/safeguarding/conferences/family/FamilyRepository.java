package uk.safeguarding.conferences.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class FamilyRepository extends Records<Family> {

    private static final Order<Family> BY_ID = Order.byId();

    @Inject
    ChildRepository children;

    FamilyRepository() {
        super("family");
    }

    Page<Family> list(@Nullable UUID childId, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("exists (select 1 from r.children c where c.id in (:same))", "same", children.same(childId));
        return page(criteria, BY_ID, page);
    }

    /// Whether the child is a member of any family that is not voided.
    boolean anyOf(UUID childId) {
        return count("from Family r join r.children c where c.id = ?1 and not r.voided", childId) > 0;
    }

    /// Makes whoever schedules something for the same family wait until this transaction has ended.
    public void lock(Family family) {
        getEntityManager().lock(family, LockModeType.PESSIMISTIC_WRITE);
    }
}
