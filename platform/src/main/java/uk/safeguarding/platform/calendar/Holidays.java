package uk.safeguarding.platform.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The bank holidays of England and of Wales from 2005 to 2035, with Christmas Day and Good Friday.
///
/// Source: the library Jollyday. The days of past years are those proclaimed; those of years to come follow
/// the rule, and a day proclaimed later (a coronation, a jubilee) comes with a newer library.
final class Holidays {

    static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2035, 12, 31);

    private static final Map<Nation, Set<LocalDate>> HOLIDAYS = readAll();

    private Holidays() {}

    /// Every holiday of the nation, also those that fall on a weekend.
    static Set<LocalDate> of(Nation nation) {
        return HOLIDAYS.getOrDefault(nation, Set.of());
    }

    private static Map<Nation, Set<LocalDate>> readAll() {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        Map<Nation, Set<LocalDate>> all = new EnumMap<>(Nation.class);
        for (Nation nation : Nation.values()) {
            all.put(nation, read(library, subdivision(nation)));
        }
        return all;
    }

    /// The library answers an unknown subdivision with the holidays of the whole kingdom alone, which lack Easter
    /// Monday and August's; hence the check.
    static Set<LocalDate> read(HolidayManager library, String subdivision) {
        if (!library.getCalendarHierarchy().getChildren().containsKey(subdivision)) {
            throw new IllegalStateException("The library of holidays no longer knows the subdivision " + subdivision);
        }
        return IntStream.rangeClosed(FIRST_DAY.getYear(), LAST_DAY.getYear())
                .mapToObj(year -> library.getHolidays(Year.of(year), subdivision))
                .flatMap(Set::stream)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String subdivision(Nation nation) {
        return switch (nation) {
            case ENGLAND -> "eng";
            case WALES -> "wls";
        };
    }
}
