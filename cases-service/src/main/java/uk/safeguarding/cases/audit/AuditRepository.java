package uk.safeguarding.cases.audit;

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
public class AuditRepository extends Records<Audit> {

    private static final Order<Audit> BY_DAY = new Order<>("details.completedOn", Audit::day, LocalDate::parse);

    AuditRepository() {
        super("audit");
    }

    Page<Audit> list(@Nullable UUID childId, @Nullable String programme, @Nullable AuditGrade grade, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.child.id"), "childId", childId)
                .and("r.details.programme = :programme", "programme", programme)
                .and("r.details.grade = :grade", "grade", grade);
        return page(criteria, BY_DAY, page);
    }
}
