package uk.safeguarding.cases.irocontact;

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
public class IroContactRepository extends Records<IroContact> {

    private static final Order<IroContact> BY_DAY =
            new Order<>("details.contactedOn", IroContact::contactedOn, LocalDate::parse);

    IroContactRepository() {
        super("iro-contact");
    }

    Page<IroContact> list(@Nullable UUID childId, @Nullable IroContactKind kind, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.details.kind = :kind", "kind", kind);
        return page(criteria, BY_DAY, page);
    }

    /// Those of a period that are not voided.
    List<IroContact> of(PeriodOfCare period) {
        return list("periodOfCare = ?1 and not voided", period);
    }
}
