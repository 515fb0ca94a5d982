package uk.safeguarding.cases.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTypeTest {

    @ParameterizedTest(name = "{0}: on 31 March 2025 {1}, on 1 April 2025 {2}")
    @CsvSource({
        "H5, true, false",
        "P2, true, false",
        "Z1, true, false",
        "K3, false, true",
        "Z11, false, true",
        "Z12, false, true",
        "Z13, false, true",
        "Z14, false, true",
        "U6, true, true",
        "K2, true, true",
        "P1, true, true"
    })
    void is_valid_by_the_collection_year_of_the_day(PlacementType type, boolean before, boolean after) {
        assertThat(type.validOn(LocalDate.of(2025, 3, 31))).isEqualTo(before);
        assertThat(type.validOn(LocalDate.of(2025, 4, 1))).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} from {1} ends by {2} ({3})")
    @CsvSource({
        "T1, 2024-02-01, 2024-03-14, ssda903-375", // six weeks over a leap day
        "T1, 2025-02-01, 2025-03-15, ssda903-375",
        "T3, 2024-02-20, 2024-03-12, ssda903-376", // three weeks
        "T3, 2025-12-24, 2026-01-14, ssda903-376",
        "T4, 2024-02-25, 2024-03-03, ssda903-379",
        "T4, 2025-12-24, 2025-12-31, ssda903-379" // days of the calendar, worked or not
    })
    void lasts_for_a_limited_time_when_temporary(PlacementType type, LocalDate from, LocalDate end, String rule) {
        var limit = Objects.requireNonNull(type.limit());

        assertThat(limit.lastEnd(from)).isEqualTo(end);
        assertThat(limit.rule()).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0}: temporary {1}, with a provider {2}, adoptive {3}")
    @CsvSource({
        "T0, true, false, false",
        "T1, true, false, false",
        "T2, true, false, false",
        "T3, true, false, false",
        "T4, true, true, false",
        "Z11, false, false, false",
        "Z14, false, false, false",
        "Z1, false, true, false",
        "A3, false, true, true",
        "A6, false, true, true",
        "U1, false, true, false"
    })
    void says_what_the_return_asks_of_it(PlacementType type, boolean temporary, boolean provider, boolean adoptive) {
        assertThat(type.temporary()).isEqualTo(temporary);
        assertThat(type.takesProvider()).isEqualTo(provider);
        assertThat(type.adoptive()).isEqualTo(adoptive);
    }
}
