package uk.safeguarding.lado.allegation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Nation;

class OutcomeTest {

    @ParameterizedTest(name = "{0}: England {1}, Wales {2}")
    @CsvSource({
        "SUBSTANTIATED, true, true",
        "MALICIOUS, true, false",
        "FALSE, true, false",
        "UNSUBSTANTIATED, true, true",
        "UNFOUNDED, true, true",
        "DELIBERATELY_INVENTED_OR_MALICIOUS, false, true",
    })
    void england_has_five_outcomes_and_wales_four(Outcome outcome, boolean england, boolean wales) {
        assertThat(outcome.isOf(Nation.ENGLAND)).isEqualTo(england);
        assertThat(outcome.isOf(Nation.WALES)).isEqualTo(wales);
    }
}
