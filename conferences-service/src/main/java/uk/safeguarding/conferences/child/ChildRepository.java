package uk.safeguarding.conferences.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.NotFound;
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

    /// The children to whom every criterion that is given applies; names match regardless of case.
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

    /// The children with these ids.
    ///
    /// @throws NotFound `child-not-found` if one of them is not there, voided, or another authority's
    public Set<Child> all(Collection<UUID> ids) {
        Set<Child> children = new LinkedHashSet<>();
        for (UUID id : ids) {
            children.add(peek(id).filter(child -> !child.voided()).orElseThrow(() -> new NotFound("child")));
        }
        return children;
    }
}
