package uk.safeguarding.cases.periodofcare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class PeriodOfCareRepository extends Records<PeriodOfCare> {

    private static final Order<PeriodOfCare> BY_START =
            new Order<>("details.startedOn", PeriodOfCare::startedOn, LocalDate::parse);

    PeriodOfCareRepository() {
        super("period-of-care");
    }

    Page<PeriodOfCare> list(@Nullable UUID childId, @Nullable LocalDate openOn, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.child.id"), "childId", childId)
                .and(
                        "r.details.startedOn <= :openOn and (r.details.ceasedOn is null or r.details.ceasedOn > :openOn)",
                        "openOn",
                        openOn);
        return page(criteria, BY_START, page);
    }

    /// The child's periods that are not voided.
    List<PeriodOfCare> of(UUID childId) {
        return list("child.id = ?1 and not voided", childId);
    }

    /// Whether any period of the child is on record that was not voided.
    boolean anyOf(UUID childId) {
        return count("child.id = ?1 and not voided", childId) > 0;
    }

    /// The period of care during which the child was looked after on that day, if any; also one that is recorded of who
    /// was found to be the same.
    public Optional<PeriodOfCare> covering(UUID childId, LocalDate day) {
        return list(
                        ChildRepository.isOf("child.id") + " and localAuthority = :authority and not voided",
                        Map.<String, Object>of("childId", childId, "authority", localAuthority()))
                .stream()
                .filter(period -> period.covers(day))
                .findFirst();
    }
}
