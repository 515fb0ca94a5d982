package uk.safeguarding.cases.reviewrecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale.State;

class ReviewPaperTimescaleTest {

    private static final String RUTLAND = "E06000017";

    private final ReviewPaperTimescale timescale = with(Map.of());

    private static ReviewPaperTimescale with(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(ReviewPaperTimescale.Settings.class)
                .withDefaultValues(settings)
                .build();
        return new ReviewPaperTimescale(config.getConfigMapping(ReviewPaperTimescale.Settings.class), new Calendars());
    }

    @ParameterizedTest(name = "review on {0}: reports by {1}")
    @CsvSource({
        "2025-06-30, 2025-06-23", // a Monday: the Monday before
        "2025-06-28, 2025-06-23", // a Saturday counts back from Friday
        "2013-05-13, 2013-05-03", // over the bank holiday of 6 May
        "2014-01-02, 2013-12-23", // over New Year, Boxing Day and Christmas
        "2024-03-04, 2024-02-26" // over a leap day
    })
    void a_report_is_due_5_working_days_before_the_review(LocalDate review, LocalDate due) {
        assertThat(timescale.report(RUTLAND, review).dueOn()).isEqualTo(due);
    }

    @Test
    void a_report_is_not_due_while_no_day_is_set() {
        assertThat(timescale.report(RUTLAND, null)).isNull();
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2025-06-30, 5, 2025-07-07",
        "2025-06-30, 15, 2025-07-21",
        "2025-06-30, 20, 2025-07-28",
        "2013-12-12, 5, 2013-12-19",
        "2013-12-12, 15, 2014-01-07",
        "2013-12-12, 20, 2014-01-14",
        "2024-02-23, 5, 2024-03-01",
        "2025-08-23, 5, 2025-09-01" // a Saturday before the bank holiday of 25 August
    })
    void what_comes_after_a_review_is_due_so_many_working_days_later(LocalDate held, int days, LocalDate due) {
        var duty = timescale.after(RUTLAND, held, "REVIEW_RECORD_COMPLETED", days);

        assertThat(duty.dueOn()).isEqualTo(due);
        assertThat(duty.stands(due, true, due).state()).isEqualTo(State.ON_TIME);
        assertThat(duty.stands(due.plusDays(1), true, due.plusDays(1)).state()).isEqualTo(State.LATE);
        assertThat(duty.stands(null, true, due).state()).isEqualTo(State.NOT_YET_DUE);
        assertThat(duty.stands(null, true, due.plusDays(1)).state()).isEqualTo(State.OVERDUE);
        assertThat(duty.stands(null, false, due.plusDays(1)).state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void an_authority_may_set_its_own_number_of_days() {
        assertThat(with(Map.of("review-papers.report-before", "3"))
                        .report(RUTLAND, LocalDate.of(2025, 6, 30))
                        .dueOn())
                .isEqualTo("2025-06-25");
    }

    /// Reporting cites the same, and its tests read the same file.
    @ParameterizedTest(name = "{0} of {1} on {2}: {3}")
    @CsvFileSource(resources = "/citations/review-papers.csv", numLinesToSkip = 1)
    void the_rule_cites_what_was_in_force(String rule, String authority, LocalDate day, String citation) {
        assertThat(timescale.after(authority, day, rule, 5).rule().citation()).isEqualTo(citation);
    }
}
