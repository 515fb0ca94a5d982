package uk.safeguarding.suite.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.suite.sample.SampleRecords.FIRST_DAY;
import static uk.safeguarding.suite.sample.SampleRecords.LAST_DAY;
import static uk.safeguarding.suite.sample.SampleRecords.day;
import static uk.safeguarding.suite.sample.SampleRecords.holds;
import static uk.safeguarding.suite.sample.SampleRecords.isOf;
import static uk.safeguarding.suite.sample.SampleRecords.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The lines about looked-after children give the figures of the council's report, counted here without any of the
/// services.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RutlandChildrenSampleTest {

    private static final Set<String> FAMILY_OR_FRIENDS = Set.of("U1", "U2", "U3");

    private SampleRecords records;

    @BeforeAll
    void read() throws IOException {
        records = SampleRecords.read();
    }

    @Test
    void there_were_34() {
        assertThat(lookedAfter(LAST_DAY)).hasSize(34);
        assertThat(lookedAfter(FIRST_DAY.minusDays(1))).hasSizeLessThan(34);
    }

    @Test
    void all_were_in_education_with_a_current_plan() {
        Set<String> educated = names(
                records.all("cases/v1/education-placements")
                        .filter(place -> !day(place, "from").isAfter(LAST_DAY)),
                "childId");
        Set<String> planned = names(
                records.all("cases/v1/personal-education-plans")
                        .filter(plan -> plan.has("completedOn")
                                && !day(plan, "completedOn").isAfter(LAST_DAY)),
                "periodOfCareId");

        assertThat(lookedAfter(LAST_DAY)).allSatisfy(period -> {
            assertThat(educated).contains(period.get("childId").asText());
            assertThat(planned).contains("@" + period.get("sourceId").asText());
        });
    }

    @Test
    void twenty_were_placed_out_of_area_all_within_30_miles_of_oakham() throws IOException {
        Geography geography = Geography.read();
        List<ObjectNode> outOfArea = placed(LAST_DAY).stream()
                .filter(placement -> !geography.isRutland(postcode(placement)))
                .toList();

        assertThat(placed(LAST_DAY)).hasSize(34);
        assertThat(outOfArea)
                .hasSize(20)
                .allSatisfy(placement -> assertThat(geography.milesFromOakham(postcode(placement)))
                        .isLessThan(30));
        assertThat(outOfArea)
                .filteredOn(placement -> FAMILY_OR_FRIENDS.contains(
                        placement.get("placementType").asText()))
                .hasSize(6);
    }

    @Test
    void more_had_a_family_time_plan_than_the_year_before() {
        assertThat(withFamilyTime(LAST_DAY))
                .isGreaterThan(withFamilyTime(FIRST_DAY.minusDays(1)))
                .isLessThanOrEqualTo(34);
        assertThat(withFamilyTime(FIRST_DAY.minusDays(1))).isPositive();
    }

    private long withFamilyTime(LocalDate on) {
        Set<String> planned = names(
                records.all("cases/v1/family-time-plans")
                        .filter(plan -> !day(plan, "from").isAfter(on)),
                "periodOfCareId");
        return lookedAfter(on).stream()
                .filter(period -> planned.contains("@" + period.get("sourceId").asText()))
                .count();
    }

    @Test
    void every_review_was_held_until_care_ceased() {
        records.all("cases/v1/periods-of-care").forEach(period -> {
            List<LocalDate> held = records.all("cases/v1/reviews")
                    .filter(review -> isOf(review, "periodOfCareId", period))
                    .map(review -> day(review, "heldOn"))
                    .toList();

            assertThat(held).isSorted().isNotEmpty();
            LocalDate nextDue = held.getLast().plusMonths(held.size() == 1 ? 3 : 6);
            assertThat(nextDue).as("falls away").isAfterOrEqualTo(day(period, "ceasedOn"));
            assertThat(day(period, "ceasedOn")).isBeforeOrEqualTo(LocalDate.of(2015, 3, 31));
        });
    }

    @Test
    void most_reviews_after_the_first_were_in_time_in_both_years() {
        for (LocalDate from : List.of(FIRST_DAY.minusYears(1), FIRST_DAY)) {
            List<Boolean> inTime = reviewsAfterTheFirst(from, from.plusYears(1));

            assertThat(inTime).hasSizeGreaterThan(40).contains(false);
            assertThat(inTime.stream().filter(held -> held).count()).isGreaterThan(inTime.size() * 9L / 10);
        }
    }

    private List<Boolean> reviewsAfterTheFirst(LocalDate from, LocalDate before) {
        List<Boolean> inTime = new ArrayList<>();
        Map<String, List<LocalDate>> held = new HashMap<>();
        records.all("cases/v1/reviews").forEach(review -> {
            List<LocalDate> earlier =
                    held.computeIfAbsent(review.get("periodOfCareId").asText(), period -> new ArrayList<>());
            if (!earlier.isEmpty()) {
                LocalDate due = earlier.getLast().plusMonths(earlier.size() == 1 ? 3 : 6);
                if (!due.isBefore(from) && due.isBefore(before)) {
                    inTime.add(!day(review, "heldOn").isAfter(due));
                }
            }
            earlier.add(day(review, "heldOn"));
        });
        return inTime;
    }

    private List<ObjectNode> placed(LocalDate day) {
        return lookedAfter(day).stream()
                .map(period -> records.all("cases/v1/placements")
                        .filter(placement -> isOf(placement, "periodOfCareId", period))
                        .filter(placement -> !day(placement, "from").isAfter(day))
                        .max(Comparator.comparing(placement -> day(placement, "from")))
                        .orElseThrow())
                .toList();
    }

    private List<ObjectNode> lookedAfter(LocalDate day) {
        return records.all("cases/v1/periods-of-care")
                .filter(period -> holds(period, "startedOn", "ceasedOn", day))
                .toList();
    }

    private static String postcode(JsonNode placement) {
        return placement.get("postcode").asText();
    }
}
