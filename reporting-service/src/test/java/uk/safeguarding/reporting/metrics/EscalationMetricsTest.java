package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EscalationMetricsTest {

    private static final String HIGHEST = "escalations-by-highest-stage";

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void concerns_of_the_period_are_counted_by_procedure_and_children_once() {
        raised("Ada", "2017-03-31", "INFORMAL 2017-03-31");
        raised("Ada", "2017-04-01", "INFORMAL 2017-04-01");
        raised("Ada", "2018-03-31", "INFORMAL 2018-03-31");
        raised("Bea", "2018-04-01", "INFORMAL 2018-04-01");
        told.tell(
                "escalation",
                "Cem",
                fields("2017-05-01", List.of("INFORMAL 2017-05-01"), "process_version", "CAUSE_FOR_CONCERN"));

        assertThat(asker.number("escalations-raised", "period", "2017-18")).isEqualTo("3");
        assertThat(asker.number("escalations-raised", "period", "2017-18", "unit", "CHILD"))
                .isEqualTo("2");
        assertThat(asker.rows("escalations-raised", "processVersion", "period", "2017-18"))
                .containsExactly(entry("CAUSE_FOR_CONCERN", "1"), entry("DISPUTE_RESOLUTION", "2"));
        assertThat(asker.figure("escalations-raised", "period", "2017-18")
                        .at("/checks/0/holds")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void every_stage_has_its_row_and_each_concern_stands_in_one() {
        raised("Ada", "2017-05-01", "INFORMAL 2017-05-01");
        raised("Bea", "2017-05-01", "INFORMAL 2017-05-01", "TEAM_MANAGER 2017-05-15");
        raised("Cem", "2017-05-01", "INFORMAL 2017-05-01", "TEAM_MANAGER 2017-05-15", "SERVICE_MANAGER 2017-06-01");
        raised("Dot", "2017-05-01", "SERVICE_MANAGER 2017-05-01");

        assertThat(asker.rows(HIGHEST, "stage", "period", "2017-18"))
                .containsExactly(
                        entry("INFORMAL", "1"),
                        entry("TEAM_MANAGER", "1"),
                        entry("SERVICE_MANAGER", "2"),
                        entry("HEAD_OF_SERVICE", "0"),
                        entry("ASSISTANT_DIRECTOR", "0"),
                        entry("DIRECTOR", "0"));
        assertThat(asker.rows(HIGHEST, "stageGroup", "by", "stageGroup", "period", "2017-18"))
                .containsExactly(entry("UP_TO_SERVICE_MANAGER", "4"), entry("ABOVE_SERVICE_MANAGER", "0"));
        assertThat(asker.figure(HIGHEST, "period", "2017-18").at("/checks/0/holds"))
                .hasToString("true");
    }

    @Test
    void a_stage_counts_from_the_day_on_which_it_was_reached() {
        raised("Ada", "2018-03-20", "INFORMAL 2018-03-20", "DIRECTOR 2018-04-01");

        assertThat(asker.rows(HIGHEST, "stage", "period", "2017-18", "asAt", "2018-03-31"))
                .containsEntry("INFORMAL", "1")
                .containsEntry("DIRECTOR", "0");
        assertThat(asker.rows(HIGHEST, "stage", "period", "2017-18", "asAt", "2018-04-01"))
                .containsEntry("INFORMAL", "0")
                .containsEntry("DIRECTOR", "1");
    }

    @Test
    void a_concern_with_several_themes_stands_in_the_row_of_each() {
        told.tell(
                "escalation",
                "Ada",
                fields("2017-05-01", List.of("INFORMAL 2017-05-01"), "themes", List.of("LATE_REPORTS", "FAMILY_TIME")));
        raised("Bea", "2017-05-01", "INFORMAL 2017-05-01");

        assertThat(asker.number("escalations-by-theme", "period", "2017-18")).isEqualTo("2");
        assertThat(asker.rows("escalations-by-theme", "theme", "period", "2017-18"))
                .hasSize(11)
                .containsEntry("LATE_REPORTS", "2")
                .containsEntry("FAMILY_TIME", "1")
                .containsEntry("PLACEMENT", "0");
    }

    private void raised(String child, String day, String... stages) {
        told.tell("escalation", child, fields(day, List.of(stages)));
    }

    private Object[] fields(String day, List<String> stages, Object... more) {
        List<Map<String, String>> steps = new ArrayList<>();
        stages.forEach(stage -> steps.add(
                Map.of("stage", stage.split(" ")[0], "from", stage.split(" ")[1], "dueOn", stage.split(" ")[1])));
        Object[] least = {
            "raised_on",
            day,
            "raised_by",
            told.pseudonym("officer"),
            "stage",
            steps.getLast().get("stage"),
            "stages",
            steps
        };
        return Stream.concat(Stream.of(least), Stream.of(more)).toArray();
    }
}
