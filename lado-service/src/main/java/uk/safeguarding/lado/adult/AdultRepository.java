package uk.safeguarding.lado.adult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;
import uk.safeguarding.platform.sight.PersonSearch;

@ApplicationScoped
public class AdultRepository extends Records<Adult> {

    private static final Order<Adult> BY_ID = Order.byId();

    @Inject
    PersonSearch search;

    AdultRepository() {
        super("adult");
    }

    /// The adults to whom every criterion that is given applies; references and names match regardless of case.
    Page<Adult> search(
            @Nullable String adultReference,
            @Nullable String forename,
            @Nullable String surname,
            @Nullable LocalDate birthDate,
            @Nullable String staffId,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.id in (:found)", "found", search.ids(adultReference, surname, birthDate))
                .and("lower(r.details.forename) = lower(:forename)", "forename", forename)
                .and("r.details.staffId = :staffId", "staffId", staffId);
        return page(criteria, BY_ID, page);
    }
}
