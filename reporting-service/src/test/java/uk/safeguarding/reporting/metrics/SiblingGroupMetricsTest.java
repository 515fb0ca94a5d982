package uk.safeguarding.reporting.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SiblingGroupMetricsTest {

    private static final String METRIC = "sibling-groups-placed-together";
    private static final String DAY = "2014-03-31";

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void groups_are_shared_out_by_how_they_live_and_why_not_together() {
        inCare("Ada", "Ben", "Cem", "Dot", "Eve", "Fay", "Gus");
        String together = group(List.of("Ada", "Ben"), null, List.of(lived("2013-04-01", "TOGETHER")));
        String apart = group(List.of("Cem", "Dot"), null, List.of(lived("2013-04-01", "APART", "COURT_ORDER")));
        String unknown = group(List.of("Eve", "Fay"), null, List.of());
        String one = group(List.of("Gus", "Hal"), null, List.of(lived("2013-04-01", "TOGETHER")));

        assertThat(asker.number(METRIC, "asAt", DAY)).isEqualTo("1 of 3 = 33.3");
        assertThat(asker.rows(METRIC, "together", "asAt", DAY))
                .contains(
                        entry("TOGETHER", "1 of 3 = 33.3"),
                        entry("APART", "1 of 3 = 33.3"),
                        entry("NOT_RECORDED", "1 of 3 = 33.3"));
        assertThat(asker.rows(METRIC, "reasonApart", "asAt", DAY, "by", "reasonApart"))
                .contains(entry("COURT_ORDER", "1 of 3 = 33.3"), entry("ALL_TOGETHER", "1 of 3 = 33.3"));
        assertThat(asker.lineage(METRIC, "asAt", DAY))
                .containsOnly(
                        entry(together, "COUNTED"),
                        entry(apart, "NOT_COUNTED APART"),
                        entry(unknown, "NOT_COUNTED NOT_RECORDED"),
                        entry(one, "LEFT_OUT FEWER_THAN_TWO_LOOKED_AFTER"));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2013-03-31, 0 of 0 = null",
        "2013-04-01, 0 of 1 = 0.0",
        "2013-09-01, 0 of 1 = 0.0",
        "2013-09-02, 1 of 1 = 100.0",
        "2014-01-05, 1 of 1 = 100.0",
        "2014-01-06, 0 of 1 = 0.0",
        "2014-02-28, 0 of 1 = 0.0",
        "2014-03-01, 0 of 0 = null"
    })
    void an_arrangement_holds_from_its_first_day_until_the_next_and_the_group_until_its_end(String day, String figure) {
        inCare("Ada", "Ben");
        group(
                List.of("Ada", "Ben"),
                "2014-03-01",
                List.of(lived("2013-09-02", "TOGETHER"), lived("2014-01-06", "PARTLY_TOGETHER", "ASSESSED_NEEDS")));

        assertThat(asker.number(METRIC, "asAt", day)).isEqualTo(figure);
    }

    @Test
    void a_child_in_short_breaks_makes_no_group() {
        inCare("Ada");
        UUID care = told.tell("period_of_care", "Ben");
        told.tell("legal_status", "Ben", "period_of_care_id", care, "code", "V4", "from", "2012-01-10");
        group(List.of("Ada", "Ben"), null, List.of(lived("2013-04-01", "TOGETHER")));

        assertThat(asker.number(METRIC, "asAt", DAY)).isEqualTo("0 of 0 = null");
    }

    private void inCare(String... children) {
        Stream.of(children).forEach(child -> told.tell("period_of_care", child));
    }

    private String group(List<String> children, String endedOn, List<Map<String, Object>> arrangements) {
        UUID id = told.tell(
                "sibling_group",
                "group of " + children.getFirst(),
                "members",
                children.stream()
                        .map(child -> Map.of("child", told.pseudonym(child), "relation", "FULL"))
                        .toList(),
                "arrangements",
                arrangements,
                "ended_on",
                endedOn);
        return id.toString();
    }

    private static Map<String, Object> lived(String from, String together) {
        return Map.of("from", from, "together", together, "assessed", true);
    }

    private static Map<String, Object> lived(String from, String together, String reason) {
        return Map.of("from", from, "together", together, "assessed", true, "reasonApart", reason);
    }
}
