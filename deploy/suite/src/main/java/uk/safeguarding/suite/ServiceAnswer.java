package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What a service answered.
///
/// @param body null nodes are found where the service answered none
record ServiceAnswer(int status, @Nullable String etag, JsonNode body) {

    boolean isDone() {
        return status == 200 || status == 201;
    }
}
