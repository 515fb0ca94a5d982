package uk.safeguarding.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    private static final LocalDate FIRST = LocalDate.of(2011, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2015, 3, 31);
    private static final List<Rule> SUCCESSIVE = List.of(
            new Rule("ASSESSMENT_35_WORKING_DAYS", "An older edition", FIRST, LAST),
            Rule.since(LAST.plusDays(1), "ASSESSMENT_45_WORKING_DAYS", "A newer edition"));

    @ParameterizedTest(name = "a case of {0}: {1}")
    @CsvSource({
        "2011-03-31,",
        "2011-04-01, ASSESSMENT_35_WORKING_DAYS",
        "2015-03-31, ASSESSMENT_35_WORKING_DAYS",
        "2015-04-01, ASSESSMENT_45_WORKING_DAYS",
        "2099-01-01, ASSESSMENT_45_WORKING_DAYS",
    })
    void a_case_is_judged_by_the_rule_of_its_day(LocalDate day, String id) {
        assertThat(Rule.of(day, SUCCESSIVE).map(Rule::id).orElse(null)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "review", "REVIEW FIRST", "_REVIEW", "REVIEW_", "9REVIEW"})
    void an_id_is_in_capitals_with_underscores(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.since(FIRST, id, "SI 2010/959 reg. 33(1)"));
    }

    @Test
    void every_rule_cites_its_source() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.since(FIRST, "REVIEW", " "));
    }

    @Test
    void a_rule_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("REVIEW", "SI 2010/959", FIRST, FIRST.minusDays(1)));
    }
}
