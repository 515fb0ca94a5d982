package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StabilityMetricsTest {

    private static final String LOCAL = "placement-stability-local";
    private static final String DFE = "placement-stability-dfe";
    private static final String DAY = "2018-03-31";

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            U6 PR1 2015-01-01                                           , 1
            U6 PR1 2016-03-31                                           , 1
            U6 PR1 2016-04-01                                           , 0
            U6 PR1 2015-01-01; U4 PR1 2017-01-01                        , 0
            U6 PR1 2015-01-01; U4 PR1 2017-01-01 same                   , 1
            U6 PR1 2015-01-01; T3 PR1 2017-01-01                        , 1
            U6 PR1 2015-01-01; T3 PR1 2017-01-01; U6 PR1 2017-01-08     , 1
            U6 PR1 2015-01-01; T3 PR1 2017-01-01; U6 PR4 2017-01-08     , 0
            U6 PR1 2015-01-01; T1 PR1 2017-01-01; K2 PR1 2017-02-01     , 0
            U6 PR1 2015-01-01; U6 PR1 2017-01-01                        , 0
            """)
    void a_stay_goes_on_through_temporary_moves_and_moves_with_the_carer(String placements, String stable) {
        child("Ada", "2010-05", "2015-01-01", placements);

        assertThat(asker.number(LOCAL, "asAt", DAY)).startsWith(stable + " of 1");
    }

    @Test
    void a_child_without_a_placement_is_not_stable() {
        told.tell("period_of_care", "Ada", "started_on", "2015-01-01");

        assertThat(asker.lineage(LOCAL, "asAt", DAY)).containsEntry(told.pseudonym("Ada"), "NOT_COUNTED NO_PLACEMENT");
    }

    @ParameterizedTest(name = "born in {0}, in care since {1}, {2}: {3}")
    @CsvSource(textBlock = """
            2002-04, 2015-09-30, U4 PR1 2015-09-30                   , COUNTED
            2002-03, 2015-09-30, U4 PR1 2015-09-30                   , LEFT_OUT AGED_16_OR_OVER
                   , 2015-09-30, U4 PR1 2015-09-30                   , LEFT_OUT AGE_NOT_KNOWN
            2002-04, 2015-10-01, U4 PR1 2015-10-01                   , LEFT_OUT IN_CARE_FOR_LESS_TIME
            2010-05, 2015-01-01, U4 PR1 2015-01-01; U4 PR1 2016-03-31, COUNTED
            2010-05, 2015-01-01, U4 PR1 2015-01-01; U4 PR1 2016-04-01, NOT_COUNTED MOVED_SINCE
            2015-01, 2015-01-10, U5 PR1 2015-01-10; A6 PR1 2017-06-01, COUNTED
            2015-01, 2015-01-10, U4 PR1 2015-01-10; U5 PR1 2016-06-01; A6 PR1 2017-06-01, NOT_COUNTED MOVED_SINCE
            """)
    void the_department_asks_of_children_under_16_two_and_a_half_years_in_care(
            String born, String started, String placements, String state) {
        child("Ada", born, started, placements);

        assertThat(asker.lineage(DFE, "asAt", DAY)).containsEntry(told.pseudonym("Ada"), state);
    }

    @ParameterizedTest(name = "born in {0}, out of area {1}: {2}")
    @CsvSource(textBlock = """
            2005-03, false, 1 of 1 = 100.0
            2005-04, false, 0 of 0 = null
            2000-04, false, 1 of 1 = 100.0
            2000-03, false, 0 of 0 = null
            2003-01, true , 0 of 1 = 0.0
            2003-01,      , 0 of 1 = 0.0
            """)
    void teenagers_are_13_to_17(String born, Boolean outOfArea, String number) {
        UUID care = told.tell("period_of_care", "Ada", "started_on", "2015-01-01");
        told.tell("cases_child", "Ada", "birth_month", born);
        told.tell("placement", "Ada", "period_of_care_id", care, "out_of_area", outOfArea);

        assertThat(asker.number("teenagers-placed-in-area", "asAt", DAY)).isEqualTo(number);
    }

    /// @param placements type, provider, first day, and `same` where the carer moved too
    private void child(String name, String born, String started, String placements) {
        UUID care = told.tell("period_of_care", name, "started_on", started);
        if (born != null) {
            told.tell("cases_child", name, "birth_month", born);
        }
        String[] all = placements.strip().split("; ");
        for (int i = 0; i < all.length; i++) {
            String[] words = all[i].split(" ");
            told.tell(
                    "placement",
                    name,
                    "period_of_care_id",
                    care,
                    "placement_type",
                    words[0],
                    "provider",
                    words[1],
                    "from",
                    words[2],
                    "to",
                    i + 1 < all.length ? all[i + 1].split(" ")[2] : null,
                    "carer_changed",
                    words.length == 3);
        }
    }
}
