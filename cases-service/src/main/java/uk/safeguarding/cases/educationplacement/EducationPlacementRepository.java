package uk.safeguarding.cases.educationplacement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class EducationPlacementRepository extends Records<EducationPlacement> {

    private static final Order<EducationPlacement> BY_START =
            new Order<>("details.from", EducationPlacement::from, LocalDate::parse);

    EducationPlacementRepository() {
        super("education-placement");
    }

    Page<EducationPlacement> list(@Nullable UUID childId, @Nullable LocalDate on, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.child.id"), "childId", childId)
                .and("r.details.from <= :on and (r.details.to is null or r.details.to > :on)", "on", on);
        return page(criteria, BY_START, page);
    }

    boolean isOpen(UUID childId) {
        return count("child.id = ?1 and details.to is null and not voided", childId) > 0;
    }

    /// Those of a child that are not voided, the earliest first.
    List<EducationPlacement> of(Child child) {
        return list("child = ?1 and not voided order by details.from", child);
    }
}
