package uk.safeguarding.cases.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class EscalationRepository extends Records<Escalation> {

    private static final Order<Escalation> BY_DAY = new Order<>("details.raisedOn", Escalation::day, LocalDate::parse);

    EscalationRepository() {
        super("escalation");
    }

    Page<Escalation> list(@Nullable UUID childId, @Nullable Boolean open, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.child.id"), "childId", childId)
                .and("r.details.resolvedOn is null", Boolean.TRUE.equals(open))
                .and("r.details.resolvedOn is not null", Boolean.FALSE.equals(open));
        return page(criteria, BY_DAY, page);
    }
}
