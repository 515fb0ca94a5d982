package uk.safeguarding.cases.duty;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/// By when something must be done.
///
/// @param rule         name of the time limit, such as `VISIT_FIRST_YEAR_6_WEEKS`
/// @param clockStarted the day from which the rule counts, day 0
/// @param dueOn        the last day in time
@Embeddable
public record Due(String rule, LocalDate clockStarted, LocalDate dueOn) {

    /// What nobody waited for: done on a day, and in time whatever day that was.
    public static Due none(String rule, LocalDate day) {
        return new Due(rule, day, day);
    }
}
