package uk.safeguarding.reporting.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LookedAfterMetricsTest {

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({
        "2014-03-31,           , 1",
        "2014-04-01,           , 0",
        "2013-01-01, 2014-03-31, 0",
        "2013-01-01, 2014-04-01, 1",
        "2013-01-01, 2014-05-01, 1",
    })
    void a_child_is_looked_after_from_its_first_day_to_the_day_before_it_ceased(
            String from, String until, String number) {
        told.tell("period_of_care", "Ada", "started_on", from, "ceased_on", until);

        assertThat(asker.number("children-looked-after", "asAt", "2014-03-31")).isEqualTo(number);
        assertThat(asker.number("children-looked-after", "period", "2013-14")).isEqualTo(number);
    }

    @Test
    void children_are_counted_and_not_their_periods_or_placements() {
        UUID care = care("Ada");
        place(care, "Ada", "from", "2013-01-01", "to", "2014-01-01");
        place(care, "Ada", "from", "2014-01-01");
        told.tell("period_of_care", "Ada", "started_on", "2010-01-01", "ceased_on", "2011-01-01");
        care("Bea");

        assertThat(asker.number("children-looked-after", "period", "2013-14")).isEqualTo("2");
    }

    @Test
    void a_series_of_short_breaks_is_left_out() {
        UUID care = care("Ada");
        told.tell(
                "legal_status",
                "Ada",
                "period_of_care_id",
                care,
                "code",
                "V4",
                "from",
                "2013-01-01",
                "to",
                "2014-03-31");
        assertThat(asker.number("children-looked-after", "asAt", "2014-03-30")).isEqualTo("0");
        assertThat(asker.lineage("children-looked-after", "asAt", "2014-03-30"))
                .containsExactly(entry(told.pseudonym("Ada"), "LEFT_OUT SHORT_BREAKS"));

        told.tell("legal_status", "Ada", "period_of_care_id", care, "code", "C2", "from", "2014-03-31");
        assertThat(asker.number("children-looked-after", "asAt", "2014-03-31")).isEqualTo("1");
        assertThat(asker.rows("children-looked-after", "legalStatus", "asAt", "2014-03-31", "by", "legalStatus"))
                .contains(entry("C2", "1"), entry("V2", "0"))
                .doesNotContainKeys("V4", "UNKNOWN");
    }

    @ParameterizedTest(name = "born in {0}: {1}")
    @CsvSource({
        "2014-03, UNDER_1",
        "2013-04, UNDER_1",
        "2013-03, AGE_1_TO_4",
        "2009-04, AGE_1_TO_4",
        "2009-03, AGE_5_TO_9",
        "2004-03, AGE_10_TO_15",
        "1998-04, AGE_10_TO_15",
        "1998-03, AGE_16_AND_OVER",
    })
    void the_age_is_that_of_the_day(String born, String band) {
        care("Ada");
        told.tell("cases_child", "Ada", "birth_month", born);

        assertThat(asker.rows("children-looked-after", "ageBand", "asAt", "2014-03-31", "by", "ageBand"))
                .containsEntry(band, "1")
                .hasSize(5);
    }

    @Test
    void a_child_whose_age_is_not_known_is_shown_so() {
        care("Ada");

        assertThat(asker.rows("children-looked-after", "ageBand", "asAt", "2014-03-31", "by", "ageBand"))
                .containsEntry("UNKNOWN", "1");
    }

    @ParameterizedTest(name = "born in {0}: {1}")
    @CsvSource({
        "2009-04, BEFORE_SCHOOL_AGE", // five in April 2014: from 31 August
        "2009-03, SCHOOL_AGE", // five in March 2014: from 31 March
        "1998-09, SCHOOL_AGE", // sixteen in the school year 2014-15
        "1997-09, SCHOOL_AGE", // sixteen in the school year 2013-14: to its June
        "1997-08, AFTER_SCHOOL_AGE",
    })
    void school_age_is_compulsory_school_age(String born, String schoolAge) {
        care("Ada");
        told.tell("cases_child", "Ada", "birth_month", born);

        assertThat(asker.rows(
                        "children-in-education-with-current-pep", "schoolAge", "asAt", "2014-03-31", "by", "schoolAge"))
                .containsEntry(schoolAge, "0 of 1 = 0.0");
    }

    @ParameterizedTest(name = "school {0} to {1}, plan completed {2} until {3}: {4}")
    @CsvSource(textBlock = """
            2014-03-31,           , 2014-03-31,           , COUNTED
            2013-09-01, 2014-04-01, 2013-09-01, 2014-04-01, COUNTED
            2014-04-01,           , 2014-03-31,           , NOT_COUNTED NOT_IN_EDUCATION
            2013-09-01, 2014-03-31, 2014-03-31,           , NOT_COUNTED NOT_IN_EDUCATION
            2013-09-01,           , 2014-04-01,           , NOT_COUNTED NO_CURRENT_PLAN
            2013-09-01,           , 2013-09-01, 2014-03-31, NOT_COUNTED NO_CURRENT_PLAN
            2013-09-01,           ,           ,           , NOT_COUNTED NO_CURRENT_PLAN
            2014-04-01,           ,           ,           , NOT_COUNTED NEITHER_EDUCATION_NOR_PLAN
            """)
    void a_child_counts_with_both_a_place_and_a_current_plan(
            String from, String to, String completed, String until, String state) {
        UUID care = care("Ada");
        told.tell("education_placement", "Ada", "from", from, "to", to);
        told.tell(
                "personal_education_plan",
                "Ada",
                "period_of_care_id",
                care,
                "completed_on",
                completed,
                "current_until",
                until);

        assertThat(asker.lineage("children-in-education-with-current-pep", "period", "2013-14"))
                .containsExactly(entry(told.pseudonym("Ada"), state));
    }

    @Test
    void the_placement_of_the_day_decides_whether_a_child_is_out_of_area() {
        UUID ada = care("Ada");
        place(ada, "Ada", "from", "2013-01-01", "to", "2014-03-31", "out_of_area", false);
        place(ada, "Ada", "from", "2014-03-31", "out_of_area", true, "placement_type", "U3");
        place(care("Bea"), "Bea", "from", "2013-01-01", "out_of_area", false);
        place(care("Cyd"), "Cyd", "from", "2013-01-01", "out_of_area", null);
        care("Dot");

        assertThat(asker.number("children-placed-out-of-area", "asAt", "2014-03-30"))
                .isEqualTo("0 of 4 = 0.0");
        assertThat(asker.number("children-placed-out-of-area", "period", "2013-14"))
                .isEqualTo("1 of 4 = 25.0");
        assertThat(asker.lineage("children-placed-out-of-area", "period", "2013-14"))
                .containsOnly(
                        entry(told.pseudonym("Ada"), "COUNTED"),
                        entry(told.pseudonym("Bea"), "NOT_COUNTED IN_AREA"),
                        entry(told.pseudonym("Cyd"), "NOT_COUNTED PLACE_NOT_KNOWN"),
                        entry(told.pseudonym("Dot"), "NOT_COUNTED NO_PLACEMENT"));
        assertThat(asker.rows(
                        "children-placed-out-of-area", "placementType", "period", "2013-14", "by", "placementType"))
                .contains(entry("U3", "1 of 1 = 100.0"), entry("U6", "0 of 2 = 0.0"), entry("UNKNOWN", "0 of 1 = 0.0"));
    }

    @Test
    void the_distance_is_from_the_first_point_unless_another_is_asked() {
        away("Ada", "U6", List.of(at("Oakham", 30.0), at("Uppingham", 36.1)));
        away("Bea", "U6", List.of(at("Oakham", 30.1), at("Uppingham", 12.0)));
        away("Cyd", "U6", List.of());
        place(care("Dot"), "Dot", "out_of_area", false, "distances", List.of(at("Oakham", 2.0)));

        assertThat(asker.number("out-of-area-within-distance", "period", "2013-14"))
                .isEqualTo("1 of 2 = 50.0");
        assertThat(asker.number("out-of-area-within-distance", "period", "2013-14", "point", "Oakham", "miles", 31))
                .isEqualTo("2 of 2 = 100.0");
        assertThat(asker.number("out-of-area-within-distance", "period", "2013-14", "point", "uppingham"))
                .isEqualTo("1 of 2 = 50.0");
        assertThat(asker.lineage("out-of-area-within-distance", "period", "2013-14"))
                .containsOnly(
                        entry(told.pseudonym("Ada"), "COUNTED"),
                        entry(told.pseudonym("Bea"), "NOT_COUNTED FARTHER"),
                        entry(told.pseudonym("Cyd"), "LEFT_OUT DISTANCE_NOT_KNOWN"));
        assertThat(asker.figure("out-of-area-within-distance", "period", "2013-14", "miles", 31)
                        .get("parameters")
                        .toString())
                .isEqualTo("{\"miles\":\"31\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/lineage"})
    void a_point_that_the_authority_does_not_measure_from_is_refused(String path) {
        away("Ada", "U6", List.of(at("Oakham", 30.0)));
        ToldFacts neighbour = new ToldFacts();
        neighbour.tell(
                "placement", "Bea", "period_of_care_id", UUID.randomUUID(), "distances", List.of(at("Melton", 3.0)));

        for (String point : List.of("Melton", "Elsewhere")) {
            asker.get("/v1/metrics/out-of-area-within-distance" + path, "period", "2013-14", "point", point)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("unknown-point"))
                    .body("detail", equalTo("The authority has no point of that name"));
        }
        neighbour.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "U1, COUNTED",
        "U2, COUNTED",
        "U3, COUNTED",
        "U4, NOT_COUNTED OTHER_PLACEMENT",
        "P1, NOT_COUNTED OTHER_PLACEMENT"
    })
    void family_and_friends_are_those_who_foster(String placementType, String state) {
        away("Ada", placementType, List.of());

        assertThat(asker.lineage("out-of-area-with-family-or-friends", "period", "2013-14"))
                .containsExactly(entry(told.pseudonym("Ada"), state));
    }

    @Test
    void nothing_out_of_nothing_is_no_number() {
        assertThat(asker.number("out-of-area-with-family-or-friends", "period", "2013-14"))
                .isEqualTo("0 of 0 = null");
        assertThat(asker.number("children-looked-after", "period", "2013-14")).isEqualTo("0");
    }

    @Test
    void a_snapshot_is_compared_with_the_same_day_a_year_before() {
        told.tell("period_of_care", "Ada", "started_on", "2013-04-01");
        told.tell("period_of_care", "Bea", "started_on", "2013-03-31");
        told.tell("period_of_care", "Cyd", "started_on", "2013-03-31");

        assertThat(asker.figure("children-looked-after", "period", "2013-14", "compare", "previous")
                        .get("previous")
                        .toString())
                .isEqualTo("""
                        {"label":"2012-13","numerator":2,"denominator":null,"value":2,"change":1,"changePercent":50.0}""");
    }

    private UUID care(String child) {
        return told.tell("period_of_care", child, "started_on", "2012-01-01");
    }

    private void place(UUID care, String child, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "period_of_care_id";
        all[1] = care;
        System.arraycopy(fields, 0, all, 2, fields.length);
        told.tell("placement", child, all);
    }

    private void away(String child, String placementType, List<Map<String, Object>> distances) {
        place(care(child), child, "out_of_area", true, "placement_type", placementType, "distances", distances);
    }

    private static Map<String, Object> at(String point, double miles) {
        return Map.of("point", point, "miles", miles);
    }
}
