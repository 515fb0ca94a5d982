package uk.safeguarding.cases.resourcepack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class ResourcePackRepository extends Records<ResourcePack> {

    private static final Order<ResourcePack> MOST_URGENT_FIRST =
            new Order<>("due.dueOn", ResourcePack::dueOn, LocalDate::parse);

    ResourcePackRepository() {
        super("resource-pack");
    }

    Page<ResourcePack> list(
            @Nullable UUID childId,
            @Nullable Audience audience,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean issued,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.audience = :audience", "audience", audience)
                .and("r.due.dueOn < :dueBefore", "dueBefore", dueBefore)
                .and("r.outcome.issuedOn is not null", Boolean.TRUE.equals(issued))
                .and("r.outcome.issuedOn is null and r.fellAwayOn is null", Boolean.FALSE.equals(issued));
        return page(criteria, MOST_URGENT_FIRST, page);
    }

    /// The packs of a period of care that are not voided, issued or due.
    List<ResourcePack> of(PeriodOfCare period) {
        return list("periodOfCare = ?1 and not voided", period);
    }

    /// The pack that was not issued to them.
    Optional<ResourcePack> notIssued(PeriodOfCare period, Audience audience) {
        return find("periodOfCare = ?1 and audience = ?2 and not voided and outcome.issuedOn is null", period, audience)
                .firstResultOptional();
    }
}
