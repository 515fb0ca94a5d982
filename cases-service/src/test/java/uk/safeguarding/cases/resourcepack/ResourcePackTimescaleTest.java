package uk.safeguarding.cases.resourcepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;

class ResourcePackTimescaleTest {

    @ParameterizedTest(name = "{1} working days from {0}: by {2}")
    @CsvSource({
        "2025-06-02, 5,  2025-06-09",
        "2025-06-07, 5,  2025-06-13", // a Saturday: Monday is day one
        "2024-02-26, 5,  2024-03-04", // over 29 February
        "2025-08-22, 5,  2025-09-01", // the summer bank holiday
        "2025-06-02, 10, 2025-06-16" // as another authority may set it
    })
    void packs_are_due_by_the_authoritys_own_procedure(LocalDate start, int workingDays, LocalDate due) {
        var timescale = new ResourcePackTimescale(() -> workingDays);

        Due first = timescale.first(start, new Calendars().of(Nation.ENGLAND));
        assertThat(first).isEqualTo(new Due("RESOURCE_PACK_" + workingDays + "_WORKING_DAYS", start, due));
        assertThat(ResourcePackTimescale.rule(first).citation()).isEqualTo("Local procedure");
    }
}
