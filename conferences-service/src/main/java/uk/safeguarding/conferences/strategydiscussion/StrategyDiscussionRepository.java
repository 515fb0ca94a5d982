package uk.safeguarding.conferences.strategydiscussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class StrategyDiscussionRepository extends Records<StrategyDiscussion> {

    private static final Order<StrategyDiscussion> BY_DAY =
            new Order<>("heldOn", StrategyDiscussion::heldOn, LocalDate::parse);

    @Inject
    ChildRepository children;

    StrategyDiscussionRepository() {
        super("strategy-discussion");
    }

    /// Whether any discussion about the child is on record that was not voided.
    boolean anyOf(UUID childId) {
        return count("from StrategyDiscussion r join r.children c where c.id = ?1 and not r.voided", childId) > 0;
    }

    boolean anyOf(Family family) {
        return count("family = ?1 and not voided", family) > 0;
    }

    Page<StrategyDiscussion> list(
            @Nullable UUID familyId,
            @Nullable UUID childId,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldTo,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.family.id = :familyId", "familyId", familyId)
                .and("exists (select 1 from r.children c where c.id in (:same))", "same", children.same(childId))
                .and("r.heldOn >= :heldFrom", "heldFrom", heldFrom)
                .and("r.heldOn <= :heldTo", "heldTo", heldTo);
        return page(criteria, BY_DAY, page);
    }
}
