package uk.safeguarding.cases.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.placement.Placement;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class VisitRepository extends Records<Visit> {

    private static final Order<Visit> MOST_URGENT_FIRST = new Order<>("due.dueOn", Visit::dueOn, LocalDate::parse);

    VisitRepository() {
        super("visit");
    }

    Page<Visit> list(@Nullable UUID childId, @Nullable LocalDate dueBefore, @Nullable Boolean made, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.due.dueOn < :dueBefore", "dueBefore", dueBefore)
                .and("r.outcome.visitedOn is not null", Boolean.TRUE.equals(made))
                .and("r.outcome.visitedOn is null and r.fellAwayOn is null", Boolean.FALSE.equals(made));
        return page(criteria, MOST_URGENT_FIRST, page);
    }

    /// The visits of a period of care that are not voided, made or due, the earliest first.
    List<Visit> of(PeriodOfCare period) {
        return list("periodOfCare = ?1 and not voided order by outcome.visitedOn, id", period);
    }

    /// The visit that was not made in a placement: due, overdue or fallen away.
    Optional<Visit> notMade(Placement placement) {
        return find("placement = ?1 and not voided and outcome.visitedOn is null", placement)
                .firstResultOptional();
    }
}
