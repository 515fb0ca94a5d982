package uk.safeguarding.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.cases.legalstatus.LegalStatusCode;
import uk.safeguarding.cases.placement.PlacedUnder;
import uk.safeguarding.cases.visit.VisitTimetable.Status;
import uk.safeguarding.platform.calendar.Nation;

class VisitTimetableTest {

    /// A Monday.
    private static final String START = "2024-02-26";

    private static final String NOBODY = "";

    @ParameterizedTest(name = "placed {0}, last visited {1}, to last to 18 {2}: {3} by {4}")
    @CsvSource({
        "2025-06-02,           , false, PLACEMENT_START_1_WEEK, 2025-06-09",
        "2025-12-22,           , false, PLACEMENT_START_1_WEEK, 2025-12-29", // bank holidays count
        "2024-02-26,           , false, PLACEMENT_START_1_WEEK, 2024-03-04", // over 29 February
        "2025-06-02, 2025-06-09, false, FIRST_YEAR_6_WEEKS,     2025-07-21",
        "2025-06-02, 2025-06-02, false, FIRST_YEAR_6_WEEKS,     2025-07-14",
        "2025-06-02, 2026-06-01, true,  FIRST_YEAR_6_WEEKS,     2026-07-13", // the last day of the first year
        "2025-06-02, 2026-06-02, true,  LATER_3_MONTHS,         2026-09-02", // the day after
        "2025-06-02, 2026-06-02, false, LATER_6_WEEKS,          2026-07-14",
        "2024-02-29, 2025-02-27, true,  FIRST_YEAR_6_WEEKS,     2025-04-10",
        "2024-02-29, 2025-02-28, true,  LATER_3_MONTHS,         2025-05-28", // a year from 29 February
        "2023-05-01, 2024-11-30, true,  LATER_3_MONTHS,         2025-02-28" // no 30 February
    })
    void any_placement(LocalDate start, @Nullable LocalDate last, boolean lastsTo18, VisitRule rule, LocalDate due) {
        VisitTimetable timetable =
                new VisitTimetable(start, lastsTo18, spells(start, "C2 2020-01-01", null, false), List.of());

        assertDue(timetable.after(last), rule, last == null ? start : last, due);
    }

    @ParameterizedTest(name = "last visited {0}, reviewed {1}: {2} by {3}")
    @CsvSource({
        "          , 2024-02-27, BEFORE_ASSESSMENT_WEEKLY,  2024-03-04", // the first is due whatever was reviewed
        "2024-03-04,           , BEFORE_ASSESSMENT_WEEKLY,  2024-03-11",
        "2024-03-04, 2024-03-12, BEFORE_ASSESSMENT_WEEKLY,  2024-03-11", // after a visit was overdue
        "2024-03-04, 2024-03-11, BEFORE_ASSESSMENT_6_WEEKS, 2024-04-15",
        "2024-03-04, 2024-02-26, BEFORE_ASSESSMENT_6_WEEKS, 2024-04-15",
        "2024-03-04, 2024-02-25, BEFORE_ASSESSMENT_WEEKLY,  2024-03-11", // the review of before the placement
        "2025-03-04, 2024-03-11, BEFORE_ASSESSMENT_6_WEEKS, 2025-04-15" // also after the first year
    })
    void with_a_parent_before_assessment(
            @Nullable LocalDate last, @Nullable LocalDate reviewed, VisitRule rule, LocalDate due) {
        assertDue(timetable("C2 2020-01-01", PlacedUnder.REG_19, true, reviewed).after(last), rule, due);
    }

    @ParameterizedTest(name = "{0}, last visited {1}, reviewed {2}: {3} by {4}")
    @CsvSource({
        "V2 2024-02-26, 2024-03-04,           , INTERIM_WEEKLY,  2024-03-11",
        "V2 2024-02-26, 2024-03-04, 2024-03-11, INTERIM_4_WEEKS, 2024-04-01",
        "V2 2024-02-26, 2024-03-04, 2024-03-12, INTERIM_WEEKLY,  2024-03-11"
    })
    void with_a_person_approved_for_the_time_being(
            String status, LocalDate last, @Nullable LocalDate reviewed, VisitRule rule, LocalDate due) {
        assertDue(timetable(status, PlacedUnder.REG_24, false, reviewed).after(last), rule, due);
    }

    @ParameterizedTest(name = "{0}, last visited {1}, reviewed {2}: {3} since {4} by {5}")
    @CsvSource({
        "C1 2024-02-26,               ,           , INTERIM_WEEKLY,         2024-02-26, 2024-03-04",
        "C1 2024-02-26,     2024-03-01, 2024-03-01, INTERIM_4_WEEKS,        2024-03-01, 2024-03-29",
        "C2 2020-01-01,               ,           , PLACEMENT_START_1_WEEK, 2024-02-26, 2024-03-04",
        "C2 2020-01-01,     2024-03-04,           , CARE_ORDER_6_WEEKS,     2024-03-04, 2024-04-15",
        "C1 2024-02-26;C2 2024-04-10, 2024-04-01, 2024-03-01, CARE_ORDER_1_WEEK,  2024-04-10, 2024-04-17",
        "C1 2024-02-26;C2 2024-04-10, 2024-04-10, 2024-03-01, CARE_ORDER_6_WEEKS, 2024-04-10, 2024-05-22",
        "C1 2024-02-26;C2 2024-04-29, 2024-04-01, 2024-04-02, CARE_ORDER_1_WEEK,  2024-04-29, 2024-05-06",
        "C1 2024-02-26;C2 2024-04-30, 2024-04-01, 2024-04-02, INTERIM_4_WEEKS,    2024-04-01, 2024-04-29", // overdue
        "V2 2024-02-26;C1 2024-03-10, 2024-03-04,           , INTERIM_WEEKLY,     2024-03-10, 2024-03-17",
        "C1 2024-02-26;V2 2024-03-20, 2024-03-15,           , FIRST_YEAR_6_WEEKS, 2024-03-15, 2024-04-26",
        "V4 2024-02-26,               ,           , SHORT_BREAKS_3_MONTHS,  2024-02-26, 2024-05-26",
        "V3 2024-02-26,     2024-04-30,           , SHORT_BREAKS_6_MONTHS,  2024-04-30, 2024-10-30",
        "V4 2024-02-26;V2 2024-05-01,     ,       , PLACEMENT_START_1_WEEK, 2024-02-26, 2024-05-01"
    })
    void with_a_parent_under(
            String statuses,
            @Nullable LocalDate last,
            @Nullable LocalDate reviewed,
            VisitRule rule,
            LocalDate clock,
            LocalDate due) {
        assertDue(timetable(statuses, null, true, reviewed).after(last), rule, clock, due);
    }

    @ParameterizedTest(name = "made on {0}: {1} by {2}")
    @CsvSource({
        "2024-03-08, INTERIM_WEEKLY,     2024-03-11", // before the review and the order
        "2024-03-10, INTERIM_4_WEEKS,    2024-04-01", // on the day of the review
        "2024-03-12, CARE_ORDER_1_WEEK,  2024-03-19" // on the day of the order
    })
    void a_visit_is_judged_by_what_was_so_on_its_day(LocalDate day, VisitRule rule, LocalDate due) {
        VisitTimetable timetable = timetable("C1 2024-02-26;C2 2024-03-12", null, true, LocalDate.parse("2024-03-10"));

        assertDue(timetable.until(day).after(LocalDate.parse("2024-03-04")), rule, due);
    }

    @Test
    void of_an_unknown_legal_status_is_ordinary() {
        assertDue(
                timetable(NOBODY, null, true, null).after(null),
                VisitRule.PLACEMENT_START_1_WEEK,
                LocalDate.parse("2024-03-04"));
    }

    /// Reporting cites the same law, and its tests read the same file.
    @ParameterizedTest(name = "{0}: {1}; {2}")
    @CsvFileSource(resources = "/citations/visit.csv", numLinesToSkip = 1)
    void every_rule_cites_the_law(String rule, String england, String wales) {
        VisitRule found = VisitRule.of(new Due(rule, LocalDate.EPOCH, LocalDate.EPOCH));

        assertThat(found.in(Nation.ENGLAND).citation()).isEqualTo(england);
        assertThat(found.in(Nation.WALES).citation()).isEqualTo(wales);
    }

    private static VisitTimetable timetable(
            String statuses, @Nullable PlacedUnder under, boolean withParent, @Nullable LocalDate reviewed) {
        LocalDate start = LocalDate.parse(START);
        return new VisitTimetable(
                start,
                false,
                spells(start, statuses, under, withParent),
                Stream.ofNullable(reviewed).toList());
    }

    /// @param statuses such as `C1 2024-02-26;C2 2024-04-10`
    private static List<VisitTimetable.Spell> spells(
            LocalDate start, String statuses, @Nullable PlacedUnder under, boolean withParent) {
        List<Status> known = new ArrayList<>();
        for (String status : statuses.isEmpty() ? new String[0] : statuses.split(";", -1)) {
            known.add(
                    new Status(LegalStatusCode.valueOf(status.substring(0, 2)), LocalDate.parse(status.substring(3))));
        }
        return VisitTimetable.spells(start, known, under, withParent);
    }

    private static void assertDue(Due due, VisitRule rule, LocalDate clock, LocalDate on) {
        assertThat(due).isEqualTo(new Due("VISIT_" + rule.name(), clock, on));
    }

    private static void assertDue(Due due, VisitRule rule, LocalDate on) {
        assertThat(due.rule() + " " + due.dueOn()).isEqualTo("VISIT_" + rule.name() + " " + on);
    }
}
