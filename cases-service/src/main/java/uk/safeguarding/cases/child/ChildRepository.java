package uk.safeguarding.cases.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.error.DomainException.NotFound;
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

    /// The condition in HQL that a record is of `:childId`, or of one who was found to be the same.
    ///
    /// @param path of the record's child, such as `r.child.id`
    public static String isOf(String path) {
        return path + " in (select same.id from Child same where same.id = :childId or same.mergedInto.id = :childId)";
    }

    /// The children who were found to be this one.
    List<Child> mergedInto(UUID id) {
        return list("mergedInto.id = ?1", id);
    }

    /// Keeps others from recording anything of the child until the transaction ends.
    ///
    /// @throws NotFound `child-not-found`
    Child alone(UUID id) {
        Child child = get(id);
        getEntityManager().lock(child, LockModeType.PESSIMISTIC_WRITE);
        return child;
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
