package uk.safeguarding.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The working days of England and of Wales, 1 January 2005 to 31 December 2035.
///
/// The table `calendar_day` is filled from the same holidays ([CalendarDays]), so that SQL and Java count alike.
@ApplicationScoped
public class Calendars {

    private final Map<Nation, WorkingDays> calendars = new EnumMap<>(Nation.class);

    public Calendars() {
        for (Nation nation : Nation.values()) {
            calendars.put(nation, new WorkingDays(Holidays.of(nation), Holidays.FIRST_DAY, Holidays.LAST_DAY));
        }
    }

    /// The working days of a nation; a question about a day outside 2005 to 2035 is refused as `date-outside-calendar`.
    public WorkingDays of(Nation nation) {
        return Objects.requireNonNull(calendars.get(nation));
    }

    /// The working days of the nation in which an authority lies.
    ///
    /// @param localAuthority its GSS code, such as `E06000017`
    /// @throws IllegalArgumentException if the code is of neither England nor Wales
    public WorkingDays of(String localAuthority) {
        return of(Nation.of(localAuthority));
    }
}
