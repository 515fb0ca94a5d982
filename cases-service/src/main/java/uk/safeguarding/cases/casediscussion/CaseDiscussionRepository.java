package uk.safeguarding.cases.casediscussion;

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
public class CaseDiscussionRepository extends Records<CaseDiscussion> {

    private static final Order<CaseDiscussion> BY_DAY = new Order<>("heldOn", CaseDiscussion::day, LocalDate::parse);

    CaseDiscussionRepository() {
        super("case-discussion");
    }

    Page<CaseDiscussion> list(@Nullable UUID childId, @Nullable CaseDiscussionKind kind, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.child.id"), "childId", childId)
                .and("r.kind = :kind", "kind", kind);
        return page(criteria, BY_DAY, page);
    }
}
