package uk.safeguarding.cases.commendation;

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
public class CommendationRepository extends Records<Commendation> {

    private static final Order<Commendation> BY_DAY =
            new Order<>("details.commendedOn", Commendation::day, LocalDate::parse);

    CommendationRepository() {
        super("commendation");
    }

    Page<Commendation> list(@Nullable UUID childId, @Nullable CommendationTheme theme, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.child.id"), "childId", childId)
                .and("r.details.theme = :theme", "theme", theme);
        return page(criteria, BY_DAY, page);
    }
}
