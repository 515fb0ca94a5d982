package uk.safeguarding.cases.periodofcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;

class IroAppointmentTimescaleTest {

    private static final String RUTLAND = "E06000017";

    private final IroAppointmentTimescale timescale = with(Map.of());

    private static IroAppointmentTimescale with(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(IroAppointmentTimescale.Settings.class)
                .withDefaultValues(settings)
                .build();
        return new IroAppointmentTimescale(
                config.getConfigMapping(IroAppointmentTimescale.Settings.class), new Calendars());
    }

    @ParameterizedTest(name = "in care from {0}: appointed by {1}")
    @CsvSource({
        "2025-06-02, 2025-06-09", // a Monday
        "2025-06-06, 2025-06-13", // a Friday
        "2025-06-07, 2025-06-13", // a Saturday
        "2025-06-08, 2025-06-13", // a Sunday
        "2025-08-22, 2025-09-01", // over the bank holiday of 25 August
        "2025-08-25, 2025-09-01", // on it
        "2025-04-17, 2025-04-28", // over Good Friday and Easter Monday
        "2013-12-20, 2013-12-31" // over Christmas
    })
    void an_officer_is_appointed_within_5_working_days(LocalDate start, LocalDate due) {
        assertThat(timescale.due(RUTLAND, start)).isEqualTo(due);
    }

    @Test
    void an_authority_may_set_its_own_number_of_days() {
        var own = with(Map.of("iro-appointment.within-working-days-of.E06000017", "3"));

        assertThat(own.due(RUTLAND, LocalDate.of(2025, 6, 2))).isEqualTo("2025-06-05");
        assertThat(own.due("W06000016", LocalDate.of(2025, 6, 2))).isEqualTo("2025-06-09");
        assertThat(own.rule(RUTLAND, LocalDate.of(2025, 6, 2)).id()).isEqualTo("IRO_APPOINTED_3_WORKING_DAYS");
        assertThat(own.daysInSql()).isEqualTo("case local_authority when 'E06000017' then 3 else 5 end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of("iro-appointment.within-working-days-of.Rutland", "3")));
    }

    /// Reporting cites the same, and its tests read the same file.
    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvFileSource(resources = "/citations/iro-appointment.csv", numLinesToSkip = 1)
    void the_rule_cites_what_was_in_force(String authority, LocalDate start, String citation) {
        assertThat(timescale.rule(authority, start).citation()).isEqualTo(citation);
    }
}
