package uk.safeguarding.cases.familytimeplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class FamilyTimePlanRepository extends Records<FamilyTimePlan> {

    private static final Order<FamilyTimePlan> BY_START =
            new Order<>("details.from", FamilyTimePlan::from, LocalDate::parse);

    FamilyTimePlanRepository() {
        super("family-time-plan");
    }

    Page<FamilyTimePlan> list(
            @Nullable UUID childId,
            @Nullable LocalDate on,
            @Nullable FamilyTimeKind kind,
            @Nullable Boolean withIssue,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.details.from <= :on and (r.details.to is null or r.details.to > :on)", "on", on)
                .and("r.details.kind = :kind", "kind", kind)
                .and("r.details.issue is not null", Boolean.TRUE.equals(withIssue))
                .and("r.details.issue is null", Boolean.FALSE.equals(withIssue));
        return page(criteria, BY_START, page);
    }

    /// Those of a period that are not voided.
    List<FamilyTimePlan> of(PeriodOfCare period) {
        return list("periodOfCare = ?1 and not voided", period);
    }
}
