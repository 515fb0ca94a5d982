package uk.safeguarding.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.calendar.Timescale.State;

class TimescaleTest {

    private static final WorkingDays ENGLAND = new Calendars().of(Nation.ENGLAND);
    private static final Rule FIRST_REVIEW =
            Rule.since(LocalDate.of(2011, 4, 1), "REVIEW_FIRST_20_WORKING_DAYS", "SI 2010/959 reg. 33(1)");
    private static final Rule RETURN_INTERVIEW =
            Rule.since(LocalDate.of(2014, 1, 1), "RETURN_INTERVIEW_72_HOURS", "Statutory guidance 2014");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @ParameterizedTest(name = "due 2014-01-14, done {0}, seen {1}: {2}, {3} working days late")
    @CsvSource({
        "2014-01-10, 2014-02-01, ON_TIME,", // early
        "2014-01-14, 2014-02-01, ON_TIME,", // on the last lawful day
        "2014-01-15, 2014-02-01, LATE,        1",
        "2014-01-20, 2014-02-01, LATE,        4", // over a weekend
        ",           2014-01-13, NOT_YET_DUE,",
        ",           2014-01-14, NOT_YET_DUE,", // the last lawful day is not over
        ",           2014-01-15, OVERDUE,     1",
        ",           2014-01-18, OVERDUE,     3", // a Saturday counts no further
    })
    void a_limit_in_days_is_judged_by_the_last_lawful_day(
            LocalDate actual, LocalDate today, State state, Integer workingDays) {
        var timescale = Timescale.of(
                FIRST_REVIEW, LocalDate.of(2013, 12, 12), LocalDate.of(2014, 1, 14), actual, today, ENGLAND);

        assertThat(timescale.state()).isEqualTo(state);
        assertThat(timescale.late()).isEqualTo(workingDays == null ? null : new Timescale.Lateness(workingDays, null));
    }

    @ParameterizedTest(name = "due at noon, done {0}, seen {1}: {2}, {3} hours late")
    @CsvSource({
        "2026-06-04T12:00:00Z,   2026-06-09T00:00:00Z, ON_TIME,",
        "2026-06-04T12:00:00.5Z, 2026-06-09T00:00:00Z, LATE,        1", // a begun hour counts
        "2026-06-04T13:00:00Z,   2026-06-09T00:00:00Z, LATE,        1",
        "2026-06-05T12:00:01Z,   2026-06-09T00:00:00Z, LATE,        25",
        ",                       2026-06-04T12:00:00Z, NOT_YET_DUE,",
        ",                       2026-06-06T12:00:00Z, OVERDUE,     48",
    })
    void a_limit_in_hours_is_judged_by_the_last_lawful_instant(Instant actual, Instant now, State state, Long hours) {
        var timescale = Timescale.of(
                RETURN_INTERVIEW,
                Instant.parse("2026-06-01T12:00:00Z"),
                Instant.parse("2026-06-04T12:00:00Z"),
                actual,
                now);

        assertThat(timescale.state()).isEqualTo(state);
        assertThat(timescale.late()).isEqualTo(hours == null ? null : new Timescale.Lateness(null, hours));
    }

    @Test
    void a_duty_that_fell_away_is_neither_late_nor_in_time() {
        var timescale = Timescale.notApplicable(FIRST_REVIEW, LocalDate.of(2013, 12, 12), LocalDate.of(2014, 1, 14));

        assertThat(timescale.state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(timescale.late()).isNull();
    }

    @Test
    void lateness_that_the_calendar_cannot_count_is_left_out_but_not_the_state() {
        var timescale = Timescale.of(
                FIRST_REVIEW,
                LocalDate.of(2004, 1, 5),
                LocalDate.of(2004, 2, 2),
                LocalDate.of(2004, 2, 3),
                LocalDate.of(2026, 1, 1),
                ENGLAND);

        assertThat(timescale.state()).isEqualTo(State.LATE);
        assertThat(timescale.late()).isNull();
    }

    @Test
    void reads_as_the_api_promises() throws JsonProcessingException {
        var inDays = Timescale.of(
                FIRST_REVIEW,
                LocalDate.of(2013, 12, 12),
                LocalDate.of(2014, 1, 14),
                LocalDate.of(2014, 1, 16),
                LocalDate.of(2014, 2, 1),
                ENGLAND);
        var inHours = Timescale.of(
                RETURN_INTERVIEW,
                Instant.parse("2026-06-01T12:00:00Z"),
                Instant.parse("2026-06-04T12:00:00Z"),
                null,
                Instant.parse("2026-06-01T13:00:00Z"));

        assertThat(json.readTree(json.writeValueAsString(inDays))).isEqualTo(json.readTree("""
                {"rule": "REVIEW_FIRST_20_WORKING_DAYS", "citation": "SI 2010/959 reg. 33(1)",
                 "clockStarted": "2013-12-12", "due": "2014-01-14", "actual": "2014-01-16",
                 "late": {"workingDays": 2}, "state": "LATE"}"""));
        assertThat(json.readTree(json.writeValueAsString(inHours))).isEqualTo(json.readTree("""
                {"rule": "RETURN_INTERVIEW_72_HOURS", "citation": "Statutory guidance 2014",
                 "clockStarted": "2026-06-01T12:00:00Z", "due": "2026-06-04T12:00:00Z", "state": "NOT_YET_DUE"}"""));
    }
}
