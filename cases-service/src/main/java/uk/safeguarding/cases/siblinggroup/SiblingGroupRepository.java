package uk.safeguarding.cases.siblinggroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class SiblingGroupRepository extends Records<SiblingGroup> {

    private static final Order<SiblingGroup> BY_DAY =
            new Order<>("details.knownFrom", SiblingGroup::knownFrom, LocalDate::parse);

    SiblingGroupRepository() {
        super("sibling-group");
    }

    Page<SiblingGroup> list(
            @Nullable UUID childId, @Nullable LocalDate on, @Nullable PlacedTogether together, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(
                        "exists (select 1 from Child member where " + ChildRepository.isOf("member.id")
                                + " and array_contains(r.persons, member.id))",
                        "childId",
                        childId)
                .and("r.details.knownFrom <= :on and (r.details.endedOn is null or r.details.endedOn > :on)", "on", on)
                .and("r.together = :together", "together", together);
        return page(criteria, BY_DAY, page);
    }

    /// Whether the child is in any group that is not voided.
    boolean anyOf(UUID childId) {
        return count("array_contains(persons, ?1) and not voided", childId) > 0;
    }

    /// The members of a group as it is stored, by their ids: also those whose own records the caller does not see.
    Map<UUID, Person> members(SiblingGroup group) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select child_id, child_reference from sibling_references(:group)", Tuple.class)
                .setParameter("group", group.id())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Person(
                        Person.Kind.CHILD, row.get(0, UUID.class), group.localAuthority(), row.get(1, String.class)))
                .collect(Collectors.toMap(Person::id, person -> person));
    }
}
