package uk.safeguarding.cases.iroallocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class IroAllocationRepository extends Records<IroAllocation> {

    private static final Order<IroAllocation> BY_START =
            new Order<>("details.from", IroAllocation::from, LocalDate::parse);

    IroAllocationRepository() {
        super("iro-allocation");
    }

    Page<IroAllocation> list(@Nullable UUID childId, @Nullable LocalDate on, PageRequest page) {
        Criteria criteria = new Criteria()
                .and(ChildRepository.isOf("r.periodOfCare.child.id"), "childId", childId)
                .and("r.details.from <= :on and (r.details.to is null or r.details.to > :on)", "on", on);
        return page(criteria, BY_START, page);
    }

    /// Those of a period of care that are not voided, the earliest first.
    List<IroAllocation> of(PeriodOfCare periodOfCare) {
        return list("periodOfCare = ?1 and not voided order by details.from", periodOfCare);
    }

    /// Which of them are the first of their periods of care.
    Set<UUID> firsts(Collection<IroAllocation> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select a.id from IroAllocation a
                        where a.id in :ids and not a.voided
                          and not exists (select b.id from IroAllocation b
                                          where b.periodOfCare = a.periodOfCare and not b.voided
                                            and b.details.from < a.details.from)""", UUID.class)
                .setParameter("ids", some.stream().map(IroAllocation::id).toList())
                .getResultList());
    }

    /// How many children each officer has at the end of a day.
    public List<OfficersChildren> childrenByOfficer(LocalDate on) {
        return getEntityManager()
                .createQuery("""
                        select new uk.safeguarding.cases.iroallocation.IroAllocationRepository$OfficersChildren(
                            a.details.staffId, count(distinct a.periodOfCare.child.id))
                        from IroAllocation a
                        where a.localAuthority = :localAuthority and not a.voided
                          and a.details.from <= :on and (a.details.to is null or a.details.to > :on)
                        group by a.details.staffId
                        order by a.details.staffId""", OfficersChildren.class)
                .setParameter("localAuthority", localAuthority())
                .setParameter("on", on)
                .getResultList();
    }

    /// @param staffId staff reference of a reviewing officer
    public record OfficersChildren(String staffId, long children) {}
}
