package uk.safeguarding.conferences.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class PlanRepository extends Records<ChildProtectionPlan> {

    private static final Order<ChildProtectionPlan> BY_START =
            new Order<>("startedOn", ChildProtectionPlan::startedOn, LocalDate::parse);

    @Inject
    ChildRepository children;

    PlanRepository() {
        super("child-protection-plan");
    }

    Page<ChildProtectionPlan> list(@Nullable UUID childId, @Nullable LocalDate openOn, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.child.id in (:same)", "same", children.same(childId))
                .and("r.startedOn <= :openOn and (r.endedOn is null or r.endedOn > :openOn)", "openOn", openOn);
        return page(criteria, BY_START, page);
    }

    /// The child's plans that are not voided, the earliest first.
    List<ChildProtectionPlan> of(UUID childId) {
        return list("child.id = ?1 and not voided order by startedOn", childId);
    }

    /// The plan that was the child's last to start before a day.
    Optional<ChildProtectionPlan> startedBefore(UUID childId, LocalDate day) {
        return of(childId).reversed().stream()
                .filter(plan -> plan.startedOn().isBefore(day))
                .findFirst();
    }

    boolean isLatest(ChildProtectionPlan plan) {
        return of(plan.child().id()).getLast().equals(plan);
    }
}
