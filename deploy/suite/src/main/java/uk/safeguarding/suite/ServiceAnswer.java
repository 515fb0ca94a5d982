package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What a service answered.
///
/// @param location of a record that was made
/// @param body     null nodes are found where the service answered none
public record ServiceAnswer(
        int status, @Nullable String etag, @Nullable String location, JsonNode body) {

    public boolean isDone() {
        return status == 200 || status == 201;
    }
}
