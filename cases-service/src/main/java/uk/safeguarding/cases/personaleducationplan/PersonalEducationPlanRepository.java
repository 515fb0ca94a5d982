package uk.safeguarding.cases.personaleducationplan;

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
public class PersonalEducationPlanRepository extends Records<PersonalEducationPlan> {

    private static final Order<PersonalEducationPlan> BY_START =
            new Order<>("details.initiatedOn", plan -> plan.details().initiatedOn(), LocalDate::parse);

    PersonalEducationPlanRepository() {
        super("personal-education-plan");
    }

    Page<PersonalEducationPlan> list(@Nullable UUID childId, @Nullable LocalDate currentOn, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.details.completedOn <= :on", "on", currentOn)
                .and("(r.details.currentUntil is null or r.details.currentUntil > :on)", "on", currentOn);
        return page(criteria, BY_START, page);
    }

    /// The plans of a period of care that are not voided, the earliest first.
    List<PersonalEducationPlan> of(PeriodOfCare period) {
        return list("periodOfCare = ?1 and not voided order by details.initiatedOn, id", period);
    }
}
