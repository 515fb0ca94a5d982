package uk.safeguarding.platform.record;

import org.jspecify.annotations.Nullable;

/// Where a record came from, unique in its type and authority: what makes a load or an import safe to repeat for ever.
public record Source(String system, String id) {

    /// @return null unless both are given
    public static @Nullable Source of(@Nullable String system, @Nullable String id) {
        return system == null || id == null ? null : new Source(system, id);
    }
}
