package uk.safeguarding.cases.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class CarePlanRepository extends Records<CarePlan> {

    private static final Order<CarePlan> MOST_URGENT_FIRST =
            new Order<>("due.dueOn", CarePlan::dueOn, LocalDate::parse);

    CarePlanRepository() {
        super("care-plan");
    }

    /// @param current true for plans that no other took the place of
    Page<CarePlan> list(
            @Nullable UUID childId,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean prepared,
            @Nullable Boolean current,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.due.dueOn < :dueBefore", "dueBefore", dueBefore)
                .and("r.outcome.preparedOn is not null", Boolean.TRUE.equals(prepared))
                .and("r.outcome.preparedOn is null and r.fellAwayOn is null", Boolean.FALSE.equals(prepared))
                .and("r.outcome.preparedOn is not null and r.supersededOn is null", Boolean.TRUE.equals(current))
                .and("r.supersededOn is not null", Boolean.FALSE.equals(current));
        return page(criteria, MOST_URGENT_FIRST, page);
    }

    /// The plans of a period of care that are not voided: those prepared, the earliest first, and then those
    /// due.
    List<CarePlan> of(PeriodOfCare period) {
        return list("periodOfCare = ?1 and not voided order by outcome.preparedOn, ordinal, id", period);
    }

    /// The plan that was longest due on a day: a plan prepared on it is that one.
    Optional<CarePlan> due(PeriodOfCare period, LocalDate day) {
        return find(
                        "periodOfCare = ?1 and not voided and outcome.preparedOn is null"
                                + " and (ordinal = ?2 or due.clockStarted <= ?3) order by ordinal",
                        period,
                        CarePlan.FIRST,
                        day)
                .firstResultOptional();
    }
}
