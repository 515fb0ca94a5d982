package uk.safeguarding.cases.review;

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
public class ReviewRepository extends Records<Review> {

    private static final Order<Review> MOST_URGENT_FIRST = new Order<>("due.dueOn", Review::dueOn, LocalDate::parse);

    ReviewRepository() {
        super("review");
    }

    Page<Review> list(@Nullable UUID childId, @Nullable LocalDate dueBefore, @Nullable Boolean held, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.due.dueOn < :dueBefore", "dueBefore", dueBefore)
                .and("r.heldOn is not null", Boolean.TRUE.equals(held))
                .and("r.heldOn is null and r.fellAwayOn is null", Boolean.FALSE.equals(held));
        return page(criteria, MOST_URGENT_FIRST, page);
    }

    /// The reviews of a period of care that are not voided, the first first.
    public List<Review> of(PeriodOfCare period) {
        return list("periodOfCare = ?1 and not voided order by ordinal", period);
    }

    /// The review that follows this one, if it was scheduled.
    Optional<Review> following(Review review) {
        return find("periodOfCare = ?1 and not voided and ordinal = ?2", review.periodOfCare(), review.ordinal() + 1)
                .firstResultOptional();
    }
}
