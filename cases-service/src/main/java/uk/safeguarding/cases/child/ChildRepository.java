package uk.safeguarding.cases.child;

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
public class ChildRepository extends Records<Child> {

    private static final Order<Child> BY_ID = Order.byId();

    @Inject
    PersonSearch search;

    ChildRepository() {
        super("child");
    }

    /// The children to whom every criterion that is given applies; references and names match regardless of case.
    Page<Child> search(
            @Nullable String childReference,
            @Nullable String forename,
            @Nullable String surname,
            @Nullable LocalDate birthDate,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.id in (:found)", "found", search.ids(childReference, surname, birthDate))
                .and("lower(r.details.forename) = lower(:forename)", "forename", forename);
        return page(criteria, BY_ID, page);
    }
}
