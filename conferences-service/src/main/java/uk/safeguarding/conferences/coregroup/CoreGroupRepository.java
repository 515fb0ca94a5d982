package uk.safeguarding.conferences.coregroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.plan.ChildProtectionPlan;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class CoreGroupRepository extends Records<CoreGroup> {

    private static final Order<CoreGroup> BY_DUE_DAY = new Order<>("dueOn", CoreGroup::dueOn, LocalDate::parse);

    @Inject
    ChildRepository children;

    CoreGroupRepository() {
        super("core-group");
    }

    /// @param open only those that are still owed, or are owed no more
    Page<CoreGroup> list(@Nullable UUID childId, @Nullable UUID planId, @Nullable Boolean open, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.plan.child.id in (:same)", "same", children.same(childId))
                .and("r.plan.id = :planId", "planId", planId)
                .and("(r.heldOn is null and r.endedOn is null) = :open", "open", open);
        return page(criteria, BY_DUE_DAY, page);
    }

    /// The meetings under a plan that are not voided, the first one first.
    List<CoreGroup> of(ChildProtectionPlan plan) {
        return list("plan = ?1 and not voided order by ordinal", plan);
    }

    /// The meeting whose clock that one started.
    Optional<CoreGroup> after(CoreGroup meeting) {
        return find("plan = ?1 and ordinal = ?2 and not voided", meeting.plan(), meeting.ordinal() + 1)
                .firstResultOptional();
    }
}
