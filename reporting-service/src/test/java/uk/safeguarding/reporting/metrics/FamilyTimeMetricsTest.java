package uk.safeguarding.reporting.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FamilyTimeMetricsTest {

    private static final String METRIC = "family-time-plans-in-place";
    private static final String DAY = "2014-03-31";

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);
    private UUID ada;
    private UUID bea;

    @BeforeEach
    void two_children_are_in_care() {
        ada = told.tell("period_of_care", "Ada");
        bea = told.tell("period_of_care", "Bea");
    }

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void children_with_a_plan_in_force_are_shared_out_by_its_kind_and_compared_with_the_year_before() {
        plan("Ada", ada, "kind", "DIRECT", "from", "2013-04-01");
        plan("Ada", ada, "kind", "NONE", "from", "2014-03-31");

        assertThat(asker.number(METRIC, "asAt", DAY)).isEqualTo("1 of 2 = 50.0");
        assertThat(asker.rows(METRIC, "kind", "asAt", DAY))
                .containsOnly(
                        entry("DIRECT", "1 of 2 = 50.0"),
                        entry("INDIRECT", "0 of 2 = 0.0"),
                        entry("NONE", "1 of 2 = 50.0"),
                        entry("NO_PLAN", "1 of 2 = 50.0"));
        assertThat(asker.figure(METRIC, "asAt", DAY, "compare", "previous")
                        .at("/previous/numerator")
                        .asInt())
                .isZero();
        assertThat(asker.lineage(METRIC, "asAt", DAY))
                .containsOnly(
                        entry(told.pseudonym("Ada"), "COUNTED"), entry(told.pseudonym("Bea"), "NOT_COUNTED NO_PLAN"));
    }

    @Test
    void a_plan_counts_from_its_first_day_to_the_day_before_its_end() {
        plan("Ada", ada, "from", "2013-04-01", "to", DAY);
        plan("Bea", bea, "from", "2014-04-01");

        assertThat(asker.number(METRIC, "asAt", "2014-03-30")).isEqualTo("1 of 2 = 50.0");
        assertThat(asker.number(METRIC, "asAt", DAY)).isEqualTo("0 of 2 = 0.0");
        assertThat(asker.number(METRIC, "asAt", "2014-04-01")).isEqualTo("1 of 2 = 50.0");
    }

    @Test
    void children_in_short_breaks_are_left_out() {
        told.tell("legal_status", "Bea", "period_of_care_id", bea, "code", "V4", "from", "2012-01-10");
        plan("Ada", ada, "from", "2013-04-01");

        assertThat(asker.number(METRIC, "asAt", DAY)).isEqualTo("1 of 1 = 100.0");
    }

    private void plan(String child, UUID care, Object... facts) {
        Object[] all = Stream.concat(Stream.of("period_of_care_id", care), Stream.of(facts))
                .toArray();
        told.tell("family_time_plan", child, all);
    }
}
