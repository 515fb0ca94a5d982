package uk.safeguarding.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// Counts working days: every day that is not a Saturday, a Sunday or one of the given holidays.
///
/// Source: the usual statutory wording, a day "which is not a Saturday, Sunday, Christmas Day, Boxing Day, Good Friday
/// or a bank holiday under the Banking and Financial Dealings Act 1971" (SI 2006/1738 reg. 2). A council's own
/// closing days are working days. The day of the trigger is day 0: "within 20 working days of" a Monday ends on a
/// Monday four weeks later if no holiday lies between.
///
/// A calendar made by [Calendars] knows the holidays of a span of years only and refuses every question that
/// touches a day outside it, because its answer would miss the holidays there.
public final class WorkingDays {

    private final Set<LocalDate> holidays;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    /// A calendar without limits.
    ///
    /// @param holidays the days that are not worked; those on a weekend change nothing
    public WorkingDays(Set<LocalDate> holidays) {
        this(holidays, LocalDate.MIN, LocalDate.MAX);
    }

    WorkingDays(Set<LocalDate> holidays, LocalDate firstDay, LocalDate lastDay) {
        this.holidays = Set.copyOf(holidays);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /// Whether the calendar knows the holidays around `day`.
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /// @throws RuleBroken `date-outside-calendar` if the calendar does not reach to `day`
    public boolean isWorkingDay(LocalDate day) {
        if (!covers(day)) {
            throw new RuleBroken(
                    "date-outside-calendar", "Working days are known from " + firstDay + " to " + lastDay + " only");
        }
        return !isWeekend(day) && !holidays.contains(day);
    }

    /// The last lawful day of "within `workingDays` working days of `trigger`"; the trigger itself if that is 0.
    ///
    /// @param trigger day 0, which may be a day that is not worked
    /// @throws IllegalArgumentException if `workingDays` is negative
    /// @throws RuleBroken `date-outside-calendar` if the calendar does not reach that far
    public LocalDate after(LocalDate trigger, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted forwards, was " + workingDays);
        }
        LocalDate day = trigger;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /// The working days from `from`, which is not counted, to `to`, which is. Negative if `to` is the earlier, so that
    /// `between(a, b)` is always `-between(b, a)`.
    ///
    /// @throws RuleBroken `date-outside-calendar` if the calendar does not reach to every day that is counted
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
