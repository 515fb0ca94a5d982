package uk.safeguarding.platform.calendar;

import java.time.LocalDate;

/// A question about a day whose holidays are not known: before 2005 or after 2035 in the calendars of [Calendars].
///
/// Asking again does not help; the dates are wrong or the calendar has to be extended.
public final class OutsideCalendarException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    OutsideCalendarException(LocalDate day, LocalDate firstDay, LocalDate lastDay) {
        super("Working days are known from " + firstDay + " to " + lastDay + ", not on " + day);
    }
}
