package uk.safeguarding.platform.retention;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.OptionalInt;

/// What an authority decides of the retention schedule in the place of what comes with the service.
@ConfigMapping(prefix = "retention")
public interface RetentionSettings {

    /// Periods of rules by their name, such as `retention.rules.CHILD_PROTECTION.years-after-end=50`. A rule of
    /// local policy can have any; one of law or guidance can be made longer, never shorter.
    Map<String, Period> rules();

    /// What is not given stays as it came; what a rule does not count by cannot be given.
    interface Period {

        /// Kept until the person reaches this age.
        OptionalInt untilAge();

        /// Kept for these years after the death of somebody who died under 18.
        OptionalInt yearsAfterDeath();

        /// Kept for these years after the last day of the record.
        OptionalInt yearsAfterEnd();
    }
}
