package uk.safeguarding.cases.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class ChildRepository extends Records<Child> {

    ChildRepository() {
        super("child");
    }

    /// Those of the children that the caller sees, in no order.
    List<Child> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("localAuthority = ?1 and id in ?2", localAuthority(), ids);
    }
}
