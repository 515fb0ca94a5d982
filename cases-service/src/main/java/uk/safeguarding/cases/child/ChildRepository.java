package uk.safeguarding.cases.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class ChildRepository extends Records<Child> {

    private static final Order<Child> BY_ID = Order.byId();

    ChildRepository() {
        super("child");
    }

    /// Those of the children that the caller sees, in no order.
    List<Child> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("localAuthority = ?1 and id in ?2", localAuthority(), ids);
    }

    /// The children to whom all of it applies that is given; texts match regardless of case.
    Page<Child> list(ChildBulk.Filter filter, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("lower(r.details.childReference) = lower(:reference)", "reference", filter.childReference())
                .and("r.details.identifiers.nhsNumber = :nhsNumber", "nhsNumber", filter.nhsNumber())
                .and("r.details.identifiers.upn = :upn", "upn", filter.upn())
                .and("lower(r.details.forename) = lower(:forename)", "forename", filter.forename())
                .and("lower(r.details.surname) = lower(:surname)", "surname", filter.surname())
                .and("r.details.birthDate = :born", "born", filter.birthDate())
                .and("r.details.sex = :sex", "sex", filter.sex());
        return page(criteria, BY_ID, page);
    }
}
