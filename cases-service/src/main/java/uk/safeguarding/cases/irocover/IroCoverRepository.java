package uk.safeguarding.cases.irocover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.iroallocation.IroAllocationRepository.OfficersChildren;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class IroCoverRepository extends Records<IroCover> {

    private static final Order<IroCover> BY_START = new Order<>("details.from", IroCover::from, LocalDate::parse);

    IroCoverRepository() {
        super("iro-cover");
    }

    Page<IroCover> list(
            @Nullable String staffId, @Nullable String coverStaffId, @Nullable LocalDate on, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.details.staffId = :staffId", "staffId", staffId)
                .and("r.details.coverStaffId = :coverStaffId", "coverStaffId", coverStaffId)
                .and("r.details.from <= :on and (r.details.to is null or r.details.to > :on)", "on", on);
        return page(criteria, BY_START, page);
    }

    /// How many children of others each officer covers at the end of a day.
    public List<OfficersChildren> childrenByOfficer(LocalDate on) {
        return getEntityManager()
                .createQuery("""
                        select new uk.safeguarding.cases.iroallocation.IroAllocationRepository$OfficersChildren(
                            c.details.coverStaffId, count(distinct a.periodOfCare.child.id))
                        from IroCover c
                        join IroAllocation a on a.localAuthority = c.localAuthority and a.details.staffId = c.details.staffId
                        where c.localAuthority = :localAuthority and not c.voided and not a.voided
                          and c.details.from <= :on and (c.details.to is null or c.details.to > :on)
                          and a.details.from <= :on and (a.details.to is null or a.details.to > :on)
                        group by c.details.coverStaffId
                        order by c.details.coverStaffId""", OfficersChildren.class)
                .setParameter("localAuthority", localAuthority())
                .setParameter("on", on)
                .getResultList();
    }
}
