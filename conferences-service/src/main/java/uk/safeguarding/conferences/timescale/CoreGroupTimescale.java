package uk.safeguarding.conferences.timescale;

import java.time.LocalDate;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// By when the core group of a child protection plan must meet. The days returned are the last in time: a meeting held
/// on that day is on time. The day the clock started is day 0.
///
/// Source of the first: [WorkingTogether], in both nations. Of the later ones: the Wales Safeguarding Procedures and
/// what went before them; in England the guidance names no interval, and the authority's procedures do.
public enum CoreGroupTimescale {
    /// From the conference at which the plan started.
    FIRST("CORE_GROUP_FIRST_10_WORKING_DAYS"),
    /// From the meeting before.
    LATER("CORE_GROUP_LATER");

    /// Working days from the conference to the first meeting.
    static final int FIRST_WORKING_DAYS = 10;

    private static final LocalDate FIRST_GUIDANCE = LocalDate.of(1999, 12, 1);

    private final String ruleId;

    CoreGroupTimescale(String ruleId) {
        this.ruleId = ruleId;
    }

    /// The last day in time.
    ///
    /// @param weeksBetween from one meeting to the next, as the authority decided
    /// @throws RuleBroken `date-outside-calendar` if working days are not known that far
    public LocalDate due(LocalDate clockStarted, WorkingDays calendar, int weeksBetween) {
        return switch (this) {
            case FIRST -> calendar.after(clockStarted, FIRST_WORKING_DAYS);
            case LATER -> clockStarted.plusWeeks(weeksBetween);
        };
    }

    /// The rule in the words of the guidance that was in force on the day the clock started.
    public Rule rule(Nation nation, LocalDate clockStarted) {
        return this == LATER && nation == Nation.ENGLAND
                ? Rule.since(FIRST_GUIDANCE, ruleId, "Local policy")
                : WorkingTogether.rule(ruleId, nation, clockStarted);
    }
}
