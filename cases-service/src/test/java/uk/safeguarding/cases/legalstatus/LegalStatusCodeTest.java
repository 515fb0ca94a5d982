package uk.safeguarding.cases.legalstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegalStatusCodeTest {

    @ParameterizedTest(name = "{0} from {1} ends by {2} ({3})")
    @CsvSource({
        "L1, 2024-02-27, 2024-03-01, ssda903-361", // over a leap day
        "L1, 2025-10-25, 2025-10-28, ssda903-361", // over the end of summer time: days are counted, not hours
        "L2, 2024-02-20, 2024-03-12, ssda903-362",
        "L2, 2025-02-20, 2025-03-13, ssda903-362",
        "L3, 2025-12-24, 2025-12-31, ssda903-363" // bank holidays count
    })
    void may_last_for_a_limited_time(LegalStatusCode code, LocalDate from, LocalDate end, String rule) {
        var limit = Objects.requireNonNull(code.limit());

        assertThat(limit.lastEnd(from)).isEqualTo(end);
        assertThat(limit.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"L1", "L2", "L3"})
    void else_lasts_as_long_as_it_does(LegalStatusCode code) {
        assertThat(code.limit()).isNull();
    }
}
