package uk.safeguarding.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
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

    private static final int WEEK = 7;
    private static final int WEEKDAYS = 5;

    /// The first day of a week, as a day of the epoch.
    private static final long A_MONDAY = LocalDate.of(1970, 1, 5).toEpochDay();

    /// Those from Monday to Friday as days of the epoch, the earliest first.
    private final long[] holidays;

    private final LocalDate firstDay;
    private final LocalDate lastDay;

    /// A calendar without limits.
    ///
    /// @param holidays the days that are not worked; those on a weekend change nothing
    public WorkingDays(Set<LocalDate> holidays) {
        this(holidays, LocalDate.MIN, LocalDate.MAX);
    }

    WorkingDays(Set<LocalDate> holidays, LocalDate firstDay, LocalDate lastDay) {
        this.holidays = holidays.stream()
                .filter(day -> !isWeekend(day))
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /// Whether the calendar knows the holidays around `day`.
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /// @throws RuleBroken `date-outside-calendar` if the calendar does not reach to `day`
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(covered(day)) && Arrays.binarySearch(holidays, day.toEpochDay()) < 0;
    }

    private LocalDate covered(LocalDate day) {
        if (!covers(day)) {
            throw new RuleBroken(
                    "date-outside-calendar", "Working days are known from " + firstDay + " to " + lastDay + " only");
        }
        return day;
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

    /// The last day that is `workingDays` working days before `day`; `day` itself if that is 0.
    ///
    /// @param day day 0, which may be a day that is not worked
    /// @throws IllegalArgumentException if `workingDays` is negative
    /// @throws RuleBroken `date-outside-calendar` if the calendar does not reach that far
    public LocalDate before(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted backwards, was " + workingDays);
        }
        LocalDate earlier = day;
        for (int counted = 0; counted < workingDays; ) {
            earlier = earlier.minusDays(1);
            if (isWorkingDay(earlier)) {
                counted++;
            }
        }
        return earlier;
    }

    /// The working days from `from`, which is not counted, to `to`, which is. Negative if `to` is the earlier, so that
    /// `between(a, b)` is always `-between(b, a)`.
    ///
    /// @throws RuleBroken `date-outside-calendar` if the calendar does not reach to every day that is counted
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return from.equals(to)
                ? 0
                : (int) (upTo(covered(to)) - upTo(covered(from.plusDays(1)).minusDays(1)));
    }

    /// Working days up to and with `day`, from a beginning that falls out of every difference.
    private long upTo(LocalDate day) {
        long days = day.toEpochDay() - A_MONDAY + 1;
        long weekdays = Math.floorDiv(days, WEEK) * WEEKDAYS + Math.min(Math.floorMod(days, WEEK), WEEKDAYS);
        int place = Arrays.binarySearch(holidays, day.toEpochDay());
        return weekdays - (place < 0 ? -place - 1 : place + 1);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
