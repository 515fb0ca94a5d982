package uk.safeguarding.cases.legalstatus;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class LegalStatusRepository extends Records<LegalStatus> {

    private static final Order<LegalStatus> BY_START = new Order<>("details.from", LegalStatus::from, LocalDate::parse);

    LegalStatusRepository() {
        super("legal-status");
    }

    Page<LegalStatus> list(@Nullable UUID childId, @Nullable LocalDate on, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.details.from <= :on and (r.details.to is null or r.details.to > :on)", "on", on);
        return page(criteria, BY_START, page);
    }

    /// Those of a period of care that are not voided, the earliest first.
    public List<LegalStatus> of(PeriodOfCare periodOfCare) {
        return list("periodOfCare = ?1 and not voided order by details.from", periodOfCare);
    }

    /// Those of a child, in all its periods of care, that are not voided, the earliest first.
    public List<LegalStatus> ofChild(UUID childId) {
        return list(
                ChildRepository.isOf("periodOfCare.child.id") + " and not voided order by details.from",
                Map.<String, Object>of("childId", childId));
    }
}
