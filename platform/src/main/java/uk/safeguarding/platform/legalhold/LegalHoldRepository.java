package uk.safeguarding.platform.legalhold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class LegalHoldRepository extends Records<LegalHold> {

    private static final Order<LegalHold> BY_ID = Order.byId();

    LegalHoldRepository() {
        super("legal-hold");
    }

    /// Whether there is such a person, restricted to others or not, from whose records the caller is not
    /// excluded.
    boolean canHold(UUID person) {
        return (boolean) getEntityManager()
                .createNativeQuery("select person_to_hold(:person)", Boolean.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    /// @param open only those that have, or have not, no end
    Page<LegalHold> list(@Nullable UUID person, @Nullable Boolean open, PageRequest page) {
        return page(
                new Criteria()
                        .and("r.person = :person", "person", person)
                        .and("r.details.to is null", Boolean.TRUE.equals(open))
                        .and("r.details.to is not null", Boolean.FALSE.equals(open)),
                BY_ID,
                page);
    }
}
