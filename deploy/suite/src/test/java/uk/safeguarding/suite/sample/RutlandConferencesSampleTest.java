package uk.safeguarding.suite.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.suite.sample.SampleRecords.LAST_DAY;
import static uk.safeguarding.suite.sample.SampleRecords.day;
import static uk.safeguarding.suite.sample.SampleRecords.isInYear;
import static uk.safeguarding.suite.sample.SampleRecords.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The lines about conferences give the figures of the council's report, counted here without any of the services.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RutlandConferencesSampleTest {

    private static final Set<String> DOMESTIC_ABUSE = Set.of("3A", "3B", "3C");

    private SampleRecords records;

    @BeforeAll
    void read() throws IOException {
        records = SampleRecords.read();
    }

    @Test
    void there_were_70_about_61_children_of_28_families() {
        assertThat(held()).hasSize(70);
        assertThat(names(held().stream(), "familyId")).hasSize(28);
        assertThat(held().stream()
                        .flatMap(conference -> decisions(conference).stream()
                                .map(decision -> decision.get("childId").asText()))
                        .distinct())
                .hasSize(61);
    }

    @Test
    void all_were_held_in_time_and_due_in_the_year_in_which_they_were_held() {
        Map<String, List<LocalDate>> before = new HashMap<>();
        records.all("conferences/v1/conferences").forEach(conference -> {
            List<LocalDate> earlier =
                    before.computeIfAbsent(conference.get("familyId").asText(), family -> new ArrayList<>());
            LocalDate on = heldOn(conference);
            LocalDate earliestDue = earlier.isEmpty()
                    ? weekdaysAfter(clock(conference), 15)
                    : earlier.getLast().plusMonths(earlier.size() == 1 ? 3 : 6);
            // Bank holidays move the last day of an initial conference by no more than a week.
            LocalDate latestDue = earlier.isEmpty() ? earliestDue.plusDays(7) : earliestDue;

            assertThat(isInYear(earliestDue)).isEqualTo(isInYear(on)).isEqualTo(isInYear(latestDue));
            if (isInYear(on)) {
                assertThat(on).isBeforeOrEqualTo(earliestDue);
                assertThat(on.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            }
            earlier.add(on);
        });
    }

    @Test
    void thirty_two_children_had_a_plan_most_for_neglect_emotional_or_physical_abuse() {
        Map<String, Long> categories = new HashMap<>(
                openPlans(LAST_DAY).values().stream().collect(groupingBy(category -> category, counting())));

        assertThat(openPlans(LAST_DAY)).hasSize(32);
        assertThat(categories).containsOnlyKeys("NEG", "EMO", "PHY", "SAB");
        assertThat(categories.remove("SAB"))
                .isLessThan(categories.values().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Test
    void every_plan_was_ended_by_a_review() {
        assertThat(openPlans(LocalDate.of(2015, 3, 31))).isEmpty();
    }

    @Test
    void domestic_abuse_was_found_in_17_of_28_families() {
        Predicate<JsonNode> domesticAbuse = conference -> DOMESTIC_ABUSE.stream()
                .anyMatch(
                        code -> conference.at("/outcome/riskFactors").toString().contains(code));

        assertThat(names(held().stream().filter(domesticAbuse), "familyId")).hasSize(17);
    }

    @Test
    void the_police_and_family_doctors_came_seldom() {
        assertThat(attended("POLICE")).isLessThan(50);
        assertThat(attended("GP")).isLessThan(25);
        assertThat(attended("PARENT")).isGreaterThan(80);
    }

    /// Of a hundred invitations.
    private long attended(String agency) {
        List<ObjectNode> invited = records.all("conferences/v1/conferences/attendances")
                .filter(attendance -> attendance.get("agency").asText().equals(agency))
                .toList();
        return 100
                * invited.stream()
                        .filter(attendance -> attendance.get("status").asText().equals("ATTENDED"))
                        .count()
                / invited.size();
    }

    /// The latest category of each child with a plan.
    private Map<String, String> openPlans(LocalDate day) {
        Map<String, String> categories = new HashMap<>();
        records.all("conferences/v1/conferences")
                .filter(conference -> !heldOn(conference).isAfter(day))
                .flatMap(conference -> decisions(conference).stream())
                .forEach(decision -> {
                    String child = decision.get("childId").asText();
                    if (decision.get("decision").asText().equals("PLAN_ENDED")) {
                        categories.remove(child);
                    } else if (decision.has("category")) {
                        categories.put(child, decision.get("category").asText());
                    }
                });
        return categories;
    }

    private List<ObjectNode> held() {
        return records.all("conferences/v1/conferences")
                .filter(conference -> isInYear(heldOn(conference)))
                .toList();
    }

    private LocalDate clock(JsonNode conference) {
        return conference.has("clockStarted")
                ? day(conference, "clockStarted")
                : records.all("conferences/v1/strategy-discussions")
                        .filter(discussion -> discussion.get("familyId").equals(conference.get("familyId")))
                        .map(discussion -> day(discussion, "heldOn"))
                        .findFirst()
                        .orElseThrow();
    }

    private static LocalDate heldOn(JsonNode conference) {
        return day(conference.get("outcome"), "heldOn");
    }

    private static List<JsonNode> decisions(JsonNode conference) {
        return conference.at("/outcome/decisions").valueStream().toList();
    }

    private static LocalDate weekdaysAfter(LocalDate day, int weekdays) {
        LocalDate last = day;
        for (int counted = 0; counted < weekdays; ) {
            last = last.plusDays(1);
            if (last.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                counted++;
            }
        }
        return last;
    }
}
