package uk.safeguarding.cases.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;

/// By when a review must be held, and why by then.
///
/// @param clockStarted the day the child came into care, or the review before was held
/// @param dueOn        the last lawful day, see [ReviewTimescale]
/// @param shortBreaks  whether it is due as in a series of short breaks
/// @param earlier      why it must be held before its ordinary time
@Embeddable
record ReviewDue(
        LocalDate clockStarted,
        LocalDate dueOn,
        boolean shortBreaks,
        @Embedded @Nullable EarlierReview earlier) {

    static ReviewDue ordinarily(LocalDate clockStarted, LocalDate dueOn, boolean shortBreaks) {
        return new ReviewDue(clockStarted, dueOn, shortBreaks, null);
    }

    ReviewDue broughtForward(EarlierReview ground) {
        return new ReviewDue(clockStarted, ground.dueOn(), shortBreaks, ground);
    }

    /// With a ground for an earlier day that holds on, if there is one.
    ReviewDue onGround(@Nullable EarlierReview ground) {
        return ground == null
                ? this
                : new ReviewDue(clockStarted, ground.notLaterThan(dueOn, clockStarted), shortBreaks, ground);
    }

    /// @param ordinal of the review within the period of care
    Rule rule(int ordinal, Nation nation) {
        return earlier != null && earlier.dueOn().equals(dueOn)
                ? ReviewTimescale.earlierRule(earlier, nation)
                : ReviewTimescale.rule(ordinal, shortBreaks, nation, clockStarted);
    }
}
