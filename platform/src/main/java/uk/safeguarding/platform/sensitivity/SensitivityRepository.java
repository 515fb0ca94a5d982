package uk.safeguarding.platform.sensitivity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class SensitivityRepository extends Records<Sensitivity> {

    private static final Order<Sensitivity> BY_ID = Order.byId();

    SensitivityRepository() {
        super("sensitivity");
    }

    /// Whether anything was decided of the person's records before.
    boolean knows(UUID person) {
        return count("person = ?1 and not voided", person) > 0;
    }

    Page<Sensitivity> list(@Nullable UUID person, PageRequest page) {
        return page(new Criteria().and("r.person = :person", "person", person), BY_ID, page);
    }
}
