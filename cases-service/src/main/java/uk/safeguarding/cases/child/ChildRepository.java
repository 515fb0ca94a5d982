package uk.safeguarding.cases.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class ChildRepository extends Records<Child> {

    private static final Order<Child> BY_ID = Order.byId();

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
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder();
        criterion(where, parameters, "r.details.childReference = :childReference", "childReference", childReference);
        criterion(where, parameters, "lower(r.details.forename) = lower(:forename)", "forename", forename);
        criterion(where, parameters, "lower(r.details.surname) = lower(:surname)", "surname", surname);
        criterion(where, parameters, "r.details.birthDate = :birthDate", "birthDate", birthDate);
        return page(where.toString(), parameters, BY_ID, page);
    }

    private static void criterion(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
