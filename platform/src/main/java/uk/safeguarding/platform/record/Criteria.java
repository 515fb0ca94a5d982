package uk.safeguarding.platform.record;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The filters of a list, of which each counts only if it is given.
public final class Criteria {

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /// @param condition in HQL on `r`, with the one parameter `:name`
    /// @param value     the parameter; null if the filter is not given
    public Criteria and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /// @param condition in HQL on `r`, without a parameter
    /// @param given     whether the filter is given
    public Criteria and(String condition, boolean given) {
        if (given) {
            where.append(" and ").append(condition);
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
