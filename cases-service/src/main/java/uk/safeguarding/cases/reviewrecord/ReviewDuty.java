package uk.safeguarding.cases.reviewrecord;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;

/// Something that is to be done for a review by a day.
///
/// @param clockStarted the day from which it is counted, forwards or backwards
/// @param dueOn        the last day in time
public record ReviewDuty(Rule rule, LocalDate clockStarted, LocalDate dueOn, WorkingDays calendar) {

    /// How it stands.
    ///
    /// @param owed whether it is, or was, to be done at all
    public Timescale stands(@Nullable LocalDate doneOn, boolean owed, LocalDate today) {
        return owed || doneOn != null
                ? Timescale.of(rule, clockStarted, dueOn, doneOn, today, calendar)
                : Timescale.notApplicable(rule, clockStarted, dueOn);
    }
}
