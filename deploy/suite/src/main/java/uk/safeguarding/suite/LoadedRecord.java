package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as the service last answered it.
///
/// @param etag   its revision, to be sent with a change
/// @param before whether the service knew it before this load
record LoadedRecord(String id, @Nullable String etag, JsonNode state, boolean before) {

    /// Whether a change was made already: all that it would say is said of the record, whatever has been corrected
    /// since. A request's `decidedOn` may be the record's `thresholdDecidedOn`.
    boolean shows(JsonNode change) {
        for (Map.Entry<String, JsonNode> said : change.properties()) {
            if (!isEmpty(said.getValue()) && !says(said.getKey())) {
                return false;
            }
        }
        return true;
    }

    private boolean says(String field) {
        String ending = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return state.properties().stream()
                .filter(entry -> entry.getKey().equals(field) || entry.getKey().endsWith(ending))
                .anyMatch(entry -> !isEmpty(entry.getValue()));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isContainerNode() && value.isEmpty());
    }
}
