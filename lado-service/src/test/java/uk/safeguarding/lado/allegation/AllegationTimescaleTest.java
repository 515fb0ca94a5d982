package uk.safeguarding.lado.allegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllegationTimescaleTest {

    @ParameterizedTest(name = "received {0}: concluded by {1}")
    @CsvSource({
        "2026-01-15, 2026-04-15",
        "2025-11-30, 2026-02-28", // the last day of a shorter month
        "2023-11-30, 2024-02-29", // of a leap year
        "2026-08-31, 2026-11-30",
        "2026-10-24, 2027-01-24", // across the end of summer time
        "2026-12-31, 2027-03-31",
    })
    void an_allegation_is_concluded_within_3_months_where_possible(LocalDate receivedOn, LocalDate due) {
        assertThat(AllegationTimescale.conclusionDue(receivedOn)).isEqualTo(due);
    }
}
