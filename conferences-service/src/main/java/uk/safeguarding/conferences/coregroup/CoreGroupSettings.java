package uk.safeguarding.conferences.coregroup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How often core groups meet, where the authority decides.
@ConfigMapping(prefix = "core-group")
interface CoreGroupSettings {

    /// Weeks from one meeting to the next at most. Wales: six by the Wales Safeguarding Procedures; England: local
    /// policy. It counts for meetings that are scheduled from then on.
    @WithDefault("6")
    int weeksBetween();
}
