package uk.safeguarding.cases.placementapproval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;

class AreaNotificationTimescaleTest {

    private final Calendars calendars = new Calendars();

    @ParameterizedTest(name = "placed on {0}, in an emergency {1}: told by {2}")
    @CsvSource({
        "2025-06-02, false, 2025-06-02", // on the first day at the latest
        "2025-06-02, true, 2025-06-09", // a Monday with no bank holiday in the way
        "2025-06-07, true, 2025-06-13", // a Saturday: Monday is day one
        "2025-12-22, true, 2025-12-31", // Christmas and Boxing Day do not count
        "2024-02-26, true, 2024-03-04", // over a leap day
        "2014-01-27, true, 2014-02-03" // the first day of the rule
    })
    void the_area_authority_is_told_before_or_within_5_working_days(LocalDate start, boolean emergency, LocalDate due) {
        assertThat(AreaNotificationTimescale.due(start, emergency, calendars.of(Nation.ENGLAND)))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}, placed on {1}, in an emergency {2}: {3}")
    @CsvSource({
        "ENGLAND, 2014-01-26, false,",
        "ENGLAND, 2014-01-27, false, AREA_NOTIFICATION_BEFORE_PLACEMENT",
        "ENGLAND, 2014-01-27, true, AREA_NOTIFICATION_EMERGENCY_5_WORKING_DAYS",
        "WALES, 2025-06-02, true,"
    })
    void the_rule_is_that_of_the_day(Nation nation, LocalDate start, boolean emergency, String rule) {
        assertThat(AreaNotificationTimescale.rule(nation, start, emergency)
                        .map(Rule::id)
                        .orElse(null))
                .isEqualTo(rule);
    }
}
