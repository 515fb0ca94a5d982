package uk.safeguarding.cases.incomingplacement;

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
public class IncomingPlacementRepository extends Records<IncomingPlacement> {

    private static final Order<IncomingPlacement> BY_START =
            new Order<>("details.from", IncomingPlacement::day, LocalDate::parse);

    IncomingPlacementRepository() {
        super("incoming-placement");
    }

    Page<IncomingPlacement> list(
            @Nullable UUID childId, @Nullable String placingAuthority, @Nullable LocalDate on, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.child.id"), "childId", childId)
                .and("r.details.placingAuthority = :placingAuthority", "placingAuthority", placingAuthority)
                .and("r.details.from <= :on and (r.details.to is null or r.details.to > :on)", "on", on);
        return page(criteria, BY_START, page);
    }
}
