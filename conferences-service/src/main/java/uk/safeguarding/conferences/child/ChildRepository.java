package uk.safeguarding.conferences.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
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

    /// The children with these ids, of whom something new is recorded.
    ///
    /// @throws NotFound `child-not-found` if one of them is not there, voided, or another authority's
    /// @throws Conflict `child-merged` if one of them is known as another now
    public Set<Child> all(Collection<UUID> ids) {
        return all(ids, Set.of());
    }

    /// The children with these ids, for a record that is about some of them already: what is theirs goes on, also since
    /// they are known as another.
    ///
    /// @throws NotFound as [#all]
    /// @throws Conflict as [#all], of those who are new to the record
    public Set<Child> all(Collection<UUID> ids, Set<UUID> before) {
        Set<Child> children = new LinkedHashSet<>();
        for (UUID id : ids) {
            Child child = peek(id).filter(found -> !found.voided()).orElseThrow(() -> new NotFound("child"));
            if (!before.contains(id)) {
                child.mustNotBeMerged();
            }
            children.add(child);
        }
        return children;
    }

    /// The child and those who were found to be the same, seen or not; null of null, for a filter that is not given.
    public @Nullable Set<UUID> same(@Nullable UUID id) {
        return id == null ? null : sameAs(id);
    }

    Set<UUID> sameAs(UUID id) {
        return Set.copyOf(getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select unnest(with_merged(array[cast(:id as uuid)]))", UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    /// Keeps the child's pseudonym, by which the cases service speaks of it.
    void know(Child child, String subject) {
        persistAndFlush(child);
        getEntityManager()
                .createNativeQuery("insert into child_subject (child_id, subject) values (:id, :subject)")
                .setParameter("id", child.id())
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
