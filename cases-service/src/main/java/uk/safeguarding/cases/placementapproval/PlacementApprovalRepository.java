package uk.safeguarding.cases.placementapproval;

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
public class PlacementApprovalRepository extends Records<PlacementApproval> {

    private static final Order<PlacementApproval> BY_DAY =
            new Order<>("details.approvedOn", PlacementApproval::approvedOn, LocalDate::parse);

    PlacementApprovalRepository() {
        super("placement-approval");
    }

    Page<PlacementApproval> list(@Nullable UUID childId, @Nullable UUID placementId, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.placement.periodOfCare.child.id"), "childId", childId)
                .and("r.placement.id = :placementId", "placementId", placementId);
        return page(criteria, BY_DAY, page);
    }

    /// Those of a period of care that are not voided.
    List<PlacementApproval> of(PeriodOfCare period) {
        return list("placement.periodOfCare = ?1 and not voided", period);
    }
}
