package uk.safeguarding.platform.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class SealingRepository extends Records<Sealing> {

    private static final Order<Sealing> BY_ID = Order.byId();

    SealingRepository() {
        super("sealing");
    }

    Page<Sealing> list(@Nullable UUID childId, PageRequest page) {
        return page(new Criteria().and("r.childId = :childId", "childId", childId), BY_ID, page);
    }

    /// Lets nothing more be recorded about the child until the transaction ends.
    void hold(UUID childId) {
        getEntityManager()
                .createNativeQuery("select 1 from child where id = :child for update")
                .setParameter("child", childId)
                .getResultList();
    }

    /// Lets the database seal the child's records: what the service itself may not do to them.
    ///
    /// @param by who seals, as the token names them
    void seal(UUID childId, SealingDetails details, Set<String> staffIds, @Nullable String by) {
        getEntityManager()
                .createNativeQuery("select 1 from seal_child(:child, :madeOn, :basis, :staff, :by)")
                .setParameter("child", childId)
                .setParameter("madeOn", details.adoptionOrderMadeOn())
                .setParameter("basis", details.basis().name())
                .setParameter("staff", staffIds.toArray(String[]::new))
                .setParameter("by", by)
                .getSingleResult();
    }
}
