package uk.safeguarding.cases.episode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.safeguarding.platform.calendar.Nation;

/// How long short breaks under one arrangement may be for the regulations to apply to them in their lighter form.
/// Longer ones are not forbidden, but need all of the regulations: so they are frowned on and recorded.
///
/// Source, England: SI 2010/959 reg. 48(2)(c), and rules 365 and 367 of the SSDA903 return with the same numbers.
/// Wales:
/// WSI 2015/1818 reg. 62(2)(c).
enum ShortBreaks {
    ENGLAND(17, 75, "ssda903-365", "ssda903-367"),
    WALES(28, 120, "short-break-over-4-weeks", "short-breaks-over-120-days");

    private final int stayDays;
    private final int yearDays;
    private final String stayRule;
    private final String yearRule;

    /// A stay, from its first day to the day of its end, which is not counted.
    record Stay(LocalDate from, LocalDate to) {

        int daysWithin(LocalDate first, LocalDate end) {
            LocalDate begin = from.isBefore(first) ? first : from;
            LocalDate until = to.isAfter(end) ? end : to;
            return (int) Math.max(0, ChronoUnit.DAYS.between(begin, until));
        }
    }

    ShortBreaks(int stayDays, int yearDays, String stayRule, String yearRule) {
        this.stayDays = stayDays;
        this.yearDays = yearDays;
        this.stayRule = stayRule;
        this.yearRule = yearRule;
    }

    static ShortBreaks of(Nation nation) {
        return switch (nation) {
            case ENGLAND -> ENGLAND;
            case WALES -> WALES;
        };
    }

    String stayRule() {
        return stayRule;
    }

    String yearRule() {
        return yearRule;
    }

    boolean tooLong(Stay stay) {
        return stay.to().isAfter(stay.from().plusDays(stayDays));
    }

    /// Whether the stays come to more than they may in the twelve months that end with one of them.
    boolean tooManyDays(Stay last, List<Stay> all) {
        LocalDate yearBefore = last.to().minusYears(1);
        return all.stream()
                        .mapToInt(stay -> stay.daysWithin(yearBefore, last.to()))
                        .sum()
                > yearDays;
    }
}
