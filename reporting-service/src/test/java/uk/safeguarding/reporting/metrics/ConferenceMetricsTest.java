package uk.safeguarding.reporting.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConferenceMetricsTest {

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void conferences_children_and_families_are_counted_apart() {
        held("2013-04-01", "Smith", "Ada", "Bea");
        held("2014-03-31", "Smith", "Ada", "Bea", "Cyd");
        held("2013-06-01", "Jones", "Dot");
        held("2013-03-31", "Jones", "Dot");
        held("2014-04-01", "Brown", "Eve");

        assertThat(asker.number("conferences-held", "period", "2013-14")).isEqualTo("3");
        assertThat(asker.number("conferences-held", "period", "2013-14", "unit", "CHILD"))
                .isEqualTo("4");
        assertThat(asker.number("conferences-held", "period", "2013-14", "unit", "FAMILY"))
                .isEqualTo("2");
        assertThat(asker.number("conferences-held", "period", "2013-14", "asAt", "2014-03-30"))
                .isEqualTo("2");
        assertThat(asker.number("conferences-held", "period", "2013-14-Q4")).isEqualTo("1");
        assertThat(asker.number("conferences-held", "from", "2013-04-01", "to", "2013-06-01"))
                .isEqualTo("2");
    }

    @Test
    void a_child_whose_part_had_fallen_away_was_not_discussed() {
        conference(
                "Smith",
                "2013-05-01",
                "2013-05-01",
                child("Ada", "2013-05-01", null),
                child("Bea", "2013-05-01", "2013-04-02"));

        assertThat(asker.number("conferences-held", "period", "2013-14")).isEqualTo("1");
        assertThat(asker.number("conferences-held", "period", "2013-14", "unit", "CHILD"))
                .isEqualTo("1");
        assertThat(asker.number("conferences-in-timescale", "period", "2013-14", "unit", "CHILD"))
                .isEqualTo("1 of 1 = 100.0");
    }

    @Test
    void every_kind_of_conference_has_its_row() {
        held("2013-06-01", "Jones", "Dot");

        assertThat(asker.rows("conferences-held", "kind", "period", "2013-14", "by", "kind"))
                .containsExactly(
                        entry("INITIAL", "1"),
                        entry("REVIEW", "0"),
                        entry("PRE_BIRTH", "0"),
                        entry("TRANSFER_IN", "0"));
    }

    @ParameterizedTest(name = "due {0}, held {1}, fell away {2}, as at {3}: {4}")
    @CsvSource(textBlock = """
            2013-05-22, 2013-05-22,           , 2014-03-31, COUNTED
            2013-05-22, 2013-05-23,           , 2014-03-31, NOT_COUNTED LATE
            2013-05-22,           ,           , 2014-03-31, NOT_COUNTED NOT_HELD
            2013-05-22,           , 2013-05-20, 2014-03-31, LEFT_OUT FELL_AWAY
            2013-05-22,           ,           , 2013-05-21, LEFT_OUT NOT_YET_DUE
            2013-05-22,           ,           , 2013-05-22, NOT_COUNTED NOT_HELD
            2014-03-31, 2014-03-31,           , 2014-03-31, COUNTED
            2014-03-31, 2014-04-01,           , 2014-03-31, NOT_COUNTED NOT_HELD
            """)
    void a_conference_counts_by_its_last_day(String due, String held, String fellAway, String asAt, String state) {
        UUID conference = told.tell(
                "conference", "Smith",
                "due_on", due,
                "held_on", held,
                "fell_away_on", fellAway,
                "children", List.of(child("Ada", due, null)));

        assertThat(asker.lineage("conferences-in-timescale", "period", "2013-14", "asAt", asAt))
                .containsExactly(entry(conference.toString(), state));
    }

    @Test
    void a_conference_is_in_time_when_it_is_for_every_child_and_a_child_when_all_its_conferences_are() {
        conference(
                "Smith",
                "2013-05-20",
                "2013-05-22",
                child("Ada", "2013-05-22", null),
                child("Bea", "2013-05-20", null));
        conference(
                "Smith",
                "2013-08-01",
                "2013-08-01",
                child("Ada", "2013-08-01", null),
                child("Bea", "2013-08-01", null));
        conference("Jones", "2013-08-01", null, child("Cyd", "2013-08-01", null));

        assertThat(asker.number("conferences-in-timescale", "period", "2013-14"))
                .isEqualTo("1 of 3 = 33.3");
        assertThat(asker.number("conferences-in-timescale", "period", "2013-14", "unit", "CHILD"))
                .isEqualTo("1 of 3 = 33.3");
        assertThat(asker.lineage("conferences-in-timescale", "period", "2013-14", "unit", "CHILD"))
                .containsOnly(
                        entry(told.pseudonym("Ada"), "COUNTED"),
                        entry(told.pseudonym("Bea"), "NOT_COUNTED LATE"),
                        entry(told.pseudonym("Cyd"), "NOT_COUNTED NOT_HELD"));
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({"2014-03-31,, 1", "2014-04-01,, 0", "2013-01-01, 2014-03-31, 0", "2013-01-01, 2014-04-01, 1"})
    void a_plan_is_open_from_its_first_day_to_the_day_before_it_ended(String from, String until, String number) {
        told.tell("child_protection_plan", "Ada", "started_on", from, "ended_on", until);

        assertThat(asker.number("children-with-child-protection-plans", "period", "2013-14"))
                .isEqualTo(number);
        assertThat(asker.number("plans-by-category", "asAt", "2014-03-31")).isEqualTo(number);
    }

    @Test
    void a_plan_stands_under_the_category_it_had_on_the_day() {
        told.tell(
                "child_protection_plan", "Ada",
                "started_on", "2013-01-01",
                "initial_category", "NEG",
                "latest_category", "PHY",
                "categories",
                        List.of(
                                category("NEG", "2013-01-01"),
                                category("EMO", "2014-03-31"),
                                category("PHY", "2014-04-01")));

        assertThat(asker.rows("plans-by-category", "category", "asAt", "2014-03-30"))
                .containsEntry("NEG", "1");
        assertThat(asker.rows("plans-by-category", "category", "period", "2013-14"))
                .containsExactly(
                        entry("NEG", "0"), entry("PHY", "0"), entry("SAB", "0"), entry("EMO", "1"), entry("MUL", "0"));
        assertThat(asker.rows("plans-by-category", "category", "asAt", "2014-04-01"))
                .containsEntry("PHY", "1");
        assertThat(asker.rows("plans-by-category", "initialCategory", "period", "2013-14", "by", "initialCategory"))
                .containsEntry("NEG", "1");
    }

    @ParameterizedTest(name = "born in {0}: {1}")
    @CsvSource({", UNBORN", "2014-04, UNBORN", "2014-03, UNDER_1", "2004-05, AGE_5_TO_9"})
    void a_plan_may_be_of_a_child_not_yet_born(String born, String band) {
        told.tell("child_protection_plan", "Ada", "started_on", "2014-01-01");
        told.tell("conferences_child", "Ada", "birth_month", born, "expected_birth_month", "2014-04");

        assertThat(asker.rows("children-with-child-protection-plans", "ageBand", "period", "2013-14", "by", "ageBand"))
                .containsEntry(band, "1");
    }

    @Test
    void a_factor_is_counted_once_a_family_and_measured_against_all_families() {
        risks("Smith", "2013-05-01", List.of("3A", "3B", "1B"), "Ada", "Bea");
        risks("Smith", "2013-08-01", List.of("3C"), "Ada", "Bea");
        risks("Jones", "2013-05-01", List.of("4B"), "Cyd");
        risks("Brown", "2013-05-01", List.of("21"), "Dot");
        risks("White", "2013-05-01", List.of(), "Eve");
        risks("White", "2013-03-31", List.of("3A"), "Eve");

        assertThat(asker.number("risk-factors", "period", "2013-14")).isEqualTo("2 of 4 = 50.0");
        assertThat(asker.rows("risk-factors", "factorGroup", "period", "2013-14"))
                .contains(
                        entry("DOMESTIC_ABUSE", "1 of 4 = 25.0"),
                        entry("ALCOHOL", "1 of 4 = 25.0"),
                        entry("MENTAL_HEALTH", "1 of 4 = 25.0"),
                        entry("DRUGS", "0 of 4 = 0.0"),
                        entry("NONE", "1 of 4 = 25.0"),
                        entry("UNKNOWN", "1 of 4 = 25.0"))
                .doesNotContainKeys("3A", "21");
        assertThat(asker.rows("risk-factors", "factorGroup", "period", "2013-14", "unit", "CHILD"))
                .contains(entry("DOMESTIC_ABUSE", "2 of 5 = 40.0"), entry("UNKNOWN", "1 of 5 = 20.0"));
        assertThat(asker.rows("risk-factors", "factor", "period", "2013-14", "by", "factor"))
                .contains(entry("3A", "1 of 4 = 25.0"), entry("3C", "1 of 4 = 25.0"), entry("2A", "0 of 4 = 0.0"));
        assertThat(asker.lineage("risk-factors", "period", "2013-14"))
                .containsOnly(
                        entry(told.pseudonym("Smith"), "COUNTED"),
                        entry(told.pseudonym("Jones"), "COUNTED"),
                        entry(told.pseudonym("Brown"), "NOT_COUNTED NO_FACTOR_FOUND"),
                        entry(told.pseudonym("White"), "NOT_COUNTED NO_FACTOR_RECORDED"));
    }

    @Test
    void a_family_with_a_factor_in_one_conference_is_not_unknown_for_another_without() {
        risks("Smith", "2013-05-01", List.of("3A"), "Ada");
        risks("Smith", "2013-08-01", List.of(), "Ada");

        assertThat(asker.rows("risk-factors", "factorGroup", "period", "2013-14"))
                .containsEntry("DOMESTIC_ABUSE", "1 of 1 = 100.0")
                .doesNotContainKey("UNKNOWN");
    }

    private void held(String day, String family, String... children) {
        List<Map<String, Object>> discussed = new ArrayList<>();
        for (String child : children) {
            discussed.add(child(child, day, null));
        }
        told.tell("conference", family, "due_on", day, "held_on", day, "children", discussed);
    }

    private void conference(String family, String due, String held, Map<String, Object> child) {
        told.tell("conference", family, "due_on", due, "held_on", held, "children", List.of(child));
    }

    private void conference(
            String family, String due, String held, Map<String, Object> one, Map<String, Object> other) {
        told.tell("conference", family, "due_on", due, "held_on", held, "children", List.of(one, other));
    }

    private void risks(String family, String day, List<String> factors, String... children) {
        List<Map<String, Object>> discussed = new ArrayList<>();
        for (String child : children) {
            discussed.add(child(child, day, null));
        }
        told.tell("conference", family, "due_on", day, "held_on", day, "children", discussed, "risk_factors", factors);
    }

    private Map<String, Object> child(String name, String due, String fellAway) {
        Map<String, Object> child = new HashMap<>(Map.of("child", told.pseudonym(name), "dueOn", due, "ageYears", 4));
        if (fellAway != null) {
            child.put("fellAwayOn", fellAway);
        }
        return child;
    }

    private static Map<String, Object> category(String category, String from) {
        return Map.of("category", category, "from", from);
    }
}
