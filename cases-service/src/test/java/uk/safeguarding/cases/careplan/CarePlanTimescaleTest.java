package uk.safeguarding.cases.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.WorkingDays;

class CarePlanTimescaleTest {

    private final CarePlanTimescale timescale = new CarePlanTimescale(() -> 10);
    private final WorkingDays england = new Calendars().of(Nation.ENGLAND);

    @ParameterizedTest(name = "first placed on {0}: by {1}")
    @CsvSource({
        "2025-06-02, 2025-06-16", // a Monday with no bank holiday in the way
        "2025-06-07, 2025-06-20", // a Saturday: Monday is day one
        "2013-12-12, 2013-12-30", // Christmas and Boxing Day do not count
        "2024-02-19, 2024-03-04", // a leap year
        "2025-04-17, 2025-05-06" // Good Friday, Easter Monday and the early May bank holiday
    })
    void the_first_plan_is_due_within_10_working_days_of_the_first_placement(LocalDate start, LocalDate due) {
        assertThat(CarePlanTimescale.first(start, england))
                .isEqualTo(new Due("CARE_PLAN_FIRST_10_WORKING_DAYS", start, due));
    }

    @ParameterizedTest(name = "reviewed on {0}: by {1}, or by {2} where 5 working days are the rule")
    @CsvSource({"2025-06-27, 2025-07-11, 2025-07-04", "2025-08-22, 2025-09-08, 2025-09-01" // the summer bank holiday
    })
    void the_next_is_due_after_the_review_as_the_authority_says(LocalDate heldOn, LocalDate due, LocalDate strict) {
        assertThat(timescale.afterReview(heldOn, england))
                .isEqualTo(new Due("CARE_PLAN_AFTER_REVIEW_10_WORKING_DAYS", heldOn, due));
        assertThat(new CarePlanTimescale(() -> 5).afterReview(heldOn, england))
                .isEqualTo(new Due("CARE_PLAN_AFTER_REVIEW_5_WORKING_DAYS", heldOn, strict));
    }

    @Test
    void a_revision_between_reviews_is_never_late() {
        Due due = CarePlanTimescale.revision(LocalDate.of(2025, 7, 1));

        assertThat(due.dueOn()).isEqualTo("2025-07-01");
        assertThat(CarePlanTimescale.rule(due, Nation.ENGLAND).citation()).isEqualTo("SI 2010/959 reg. 6");
    }

    /// Reporting cites the same law, and its tests read the same file.
    @ParameterizedTest(name = "{0}: {1}; {2}")
    @CsvFileSource(resources = "/citations/care-plan.csv", numLinesToSkip = 1)
    void every_rule_cites_the_law(String rule, String inEngland, String inWales) {
        Due due = new Due(rule, LocalDate.EPOCH, LocalDate.EPOCH);

        assertThat(CarePlanTimescale.rule(due, Nation.ENGLAND).citation()).isEqualTo(inEngland);
        assertThat(CarePlanTimescale.rule(due, Nation.WALES).citation()).isEqualTo(inWales);
    }
}
