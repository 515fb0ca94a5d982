package uk.safeguarding.platform.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// An answer that discloses persons' data and says whose: each gets a row in the audit before the body is sent.
public interface AboutPersons {

    /// Ids of the persons' records, or their pseudonyms where the service knows no more.
    @JsonIgnore
    Set<String> persons();

    /// Whether it is a list, or the answer to a search, with nobody in it.
    @JsonIgnore
    default boolean nobody() {
        return false;
    }

    /// Of the answer to a change: whose data it discloses besides theirs whom it changed.
    @JsonIgnore
    default Set<String> others() {
        return Set.of();
    }

    static Set<String> names(UUID... ids) {
        return names(Arrays.asList(ids));
    }

    static Set<String> names(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
    }
}
