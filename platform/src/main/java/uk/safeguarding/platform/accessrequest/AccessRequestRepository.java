package uk.safeguarding.platform.accessrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class AccessRequestRepository extends Records<AccessRequest> {

    private static final Order<AccessRequest> BY_ID = Order.byId();

    AccessRequestRepository() {
        super("access-request");
    }

    /// @param reviewed only those that were, or were not, reviewed
    Page<AccessRequest> list(@Nullable Boolean reviewed, PageRequest page) {
        return page(
                new Criteria()
                        .and("r.verdict is not null", Boolean.TRUE.equals(reviewed))
                        .and("r.verdict is null", Boolean.FALSE.equals(reviewed)),
                BY_ID,
                page);
    }

    /// The child of that reference, seen or not; none from whose records the caller is excluded.
    Optional<UUID> childToOpen(String childReference) {
        return Optional.ofNullable((UUID) getEntityManager()
                .createNativeQuery("select child_to_open(:reference)", UUID.class)
                .setParameter("reference", childReference)
                .getSingleResult());
    }
}
