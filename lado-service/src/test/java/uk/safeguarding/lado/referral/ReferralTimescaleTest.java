package uk.safeguarding.lado.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;

class ReferralTimescaleTest {

    private static final Calendars CALENDARS = new Calendars();

    @ParameterizedTest(name = "{0}: received {1}, decided by {2}")
    @CsvSource({
        "E06000017, 2026-06-01, 2026-06-02", // a Monday
        "E06000017, 2026-06-05, 2026-06-08", // a Friday: Monday
        "E06000017, 2026-06-06, 2026-06-08", // a Saturday: Monday is day one
        "E06000017, 2026-06-07, 2026-06-08", // a Sunday
        "E06000017, 2026-04-02, 2026-04-07", // Maundy Thursday: after Easter Monday
        "E06000017, 2026-12-24, 2026-12-29", // Christmas, a weekend and Boxing Day moved to Monday
        "E06000017, 2012-06-01, 2012-06-06", // the Diamond Jubilee's two bank holidays
        "E06000017, 2028-02-28, 2028-02-29", // a leap year
        "W06000016, 2026-05-22, 2026-05-26", // the spring bank holiday, in Wales too
    })
    void the_decision_is_due_within_1_working_day_of_receipt(String authority, LocalDate receivedOn, LocalDate due) {
        assertThat(ReferralTimescale.decisionDue(receivedOn, CALENDARS.of(authority)))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "employer knew on {0}: LADO told by {1}")
    @CsvSource({
        "2013-10-01, 2013-10-02", // a Tuesday
        "2013-12-24, 2013-12-27", // Christmas Day and Boxing Day
        "2014-05-02, 2014-05-06", // a Friday before the early May bank holiday
        "2022-09-16, 2022-09-20", // a Friday before the State funeral
    })
    void the_employer_tells_within_1_working_day_of_knowing(LocalDate knewOn, LocalDate due) {
        assertThat(ReferralTimescale.employerDue(knewOn, CALENDARS.of("E06000017")))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "employer knew on {0}: {1}")
    @CsvSource({
        "2018-07-03, 'Working Together to Safeguard Children, editions of 2006 to 2015'",
        "2018-07-04, 'National LADO Network standard 2; Working Together to Safeguard Children 2018, chapter 2'",
    })
    void each_day_has_the_guidance_of_that_day(LocalDate knewOn, String citation) {
        assertThat(ReferralTimescale.employerRule(knewOn).citation()).isEqualTo(citation);
        assertThat(ReferralTimescale.employerRule(knewOn).id()).isEqualTo("EMPLOYER_TO_LADO_1_WORKING_DAY");
    }
}
