package uk.safeguarding.cases.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;

class EscalationTimescaleTest {

    private static final String RUTLAND = "E06000017";

    private final EscalationTimescale timescale = with(10, 20);

    private static EscalationTimescale with(int stage, int formal) {
        return new EscalationTimescale(
                new EscalationTimescale.Settings() {
                    @Override
                    public int stageWithinWorkingDays() {
                        return stage;
                    }

                    @Override
                    public int formalWithinWorkingDays() {
                        return formal;
                    }

                    @Override
                    public Map<String, LocalDate> firstDay() {
                        return Map.of("E08000018", LocalDate.of(2017, 9, 1));
                    }
                },
                new Calendars());
    }

    @ParameterizedTest(name = "from {0}: answer by {1}, whole process by {2}")
    @CsvSource({
        "2025-06-02, 2025-06-16, 2025-06-30", // a Monday with no bank holiday in the way
        "2025-06-07, 2025-06-20, 2025-07-04", // a Saturday: Monday is day one
        "2013-12-12, 2013-12-30, 2014-01-14", // Christmas, Boxing Day and New Year's Day do not count
        "2024-02-19, 2024-03-04, 2024-03-18", // a leap year
        "2012-05-28, 2012-06-13, 2012-06-27", // two bank holidays for the Diamond Jubilee
        "2025-10-20, 2025-11-03, 2025-11-17" // over the end of summer time
    })
    void a_stage_has_10_working_days_and_the_formal_process_20(LocalDate from, LocalDate due, LocalDate whole) {
        EscalationDetails dated = timescale.date(RUTLAND, at(new EscalationStep(EscalationStage.TEAM_MANAGER, from)));

        assertThat(dated.last().dueOn()).isEqualTo(due);
        assertThat(dated.formalDueOn()).isEqualTo(whole);
    }

    @Test
    void the_formal_process_begins_with_the_first_formal_stage() {
        var informal = new EscalationStep(EscalationStage.INFORMAL, LocalDate.of(2025, 6, 2));
        var formal = new EscalationStep(EscalationStage.TEAM_MANAGER, LocalDate.of(2025, 6, 9));
        var higher = new EscalationStep(EscalationStage.DIRECTOR, LocalDate.of(2025, 6, 10));

        assertThat(timescale.date(RUTLAND, at(informal)).formalDueOn()).isNull();
        assertThat(timescale.date(RUTLAND, at(informal, formal, higher)).formalDueOn())
                .isEqualTo("2025-07-07");
    }

    @Test
    void an_authority_may_set_its_own_numbers_of_days() {
        var step = new EscalationStep(EscalationStage.TEAM_MANAGER, LocalDate.of(2025, 6, 2));
        EscalationDetails dated = with(5, 15).date(RUTLAND, at(step));

        assertThat(dated.last().dueOn()).isEqualTo("2025-06-09");
        assertThat(dated.formalDueOn()).isEqualTo("2025-06-23");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "E06000017, 2011-03-31, CAUSE_FOR_CONCERN",
        "E06000017, 2011-04-01, DISPUTE_RESOLUTION",
        "E08000018, 2017-08-31, CAUSE_FOR_CONCERN",
        "E08000018, 2017-09-01, DISPUTE_RESOLUTION"
    })
    void a_concern_is_raised_by_the_procedure_of_its_day(String authority, LocalDate day, ProcessVersion version) {
        assertThat(timescale.version(authority, day)).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}; {3}")
    @CsvSource({
        "ENGLAND, 2011-03-31, Local procedure, Local procedure",
        "ENGLAND, 2011-04-01, 'Local procedure under the IRO Handbook 2010, ch. 6', 'IRO Handbook 2010, ch. 6'",
        "WALES,   2025-06-02, Local procedure, Local procedure"
    })
    void the_rules_cite_what_held_on_the_day(Nation nation, LocalDate day, String stage, String formal) {
        assertThat(EscalationTimescale.stage(nation, day).citation()).isEqualTo(stage);
        assertThat(EscalationTimescale.formal(nation, day).citation()).isEqualTo(formal);
    }

    private static EscalationDetails at(EscalationStep... steps) {
        return new EscalationDetails(
                steps[0].from(),
                "IRO",
                RaisedByRole.IRO,
                ProcessVersion.DISPUTE_RESOLUTION,
                List.of(EscalationTheme.LATE_REPORTS),
                List.of(steps),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
