package uk.safeguarding.conferences;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a list, in HQL on `r`: those whose value was given.
public final class Filter {

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /// Adds a condition, if its value was given.
    ///
    /// @param condition HQL that names the parameter, such as `r.heldOn >= :heldFrom`
    public Filter and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /// Adds one of two conditions without a value, if the caller chose.
    public Filter either(@Nullable Boolean choice, String ifTrue, String ifFalse) {
        if (choice != null) {
            where.append(" and ").append(choice ? ifTrue : ifFalse);
        }
        return this;
    }

    public String where() {
        return where.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
