package uk.safeguarding.suite.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.suite.sample.SampleRecords.FIRST_DAY;
import static uk.safeguarding.suite.sample.SampleRecords.day;
import static uk.safeguarding.suite.sample.SampleRecords.isInYear;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The lines about referrals to the LADO give the figures of the council's report, counted here without any of the
/// services.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RutlandLadoSampleTest {

    private SampleRecords records;

    @BeforeAll
    void read() throws IOException {
        records = SampleRecords.read();
    }

    @Test
    void there_were_17_against_15_the_year_before() {
        assertThat(received(FIRST_DAY)).hasSize(17);
        assertThat(received(FIRST_DAY.minusYears(1))).hasSize(15);
    }

    @Test
    void two_did_not_meet_the_threshold_and_one_went_to_a_neighbour() {
        assertThat(received(FIRST_DAY))
                .filteredOn(referral -> referral.path("decision").asText().equals("NOT_MET"))
                .extracting(referral -> referral.get("reason").asText())
                .containsExactlyInAnyOrder("NOT_WORKING_WITH_CHILDREN", "CONDUCT_ONLY");
        assertThat(received(FIRST_DAY))
                .filteredOn(referral -> referral.has("transferredTo"))
                .hasSize(1);
    }

    @Test
    void fourteen_allegations_ended_as_reported_and_one_is_open() {
        Map<String, Long> outcomes = records.all("lado/v1/allegations")
                .filter(allegation -> isInYear(day(allegation, "receivedOn")))
                .collect(groupingBy(allegation -> allegation.path("outcome").asText("OPEN"), counting()));

        assertThat(outcomes).isEqualTo(Map.of("SUBSTANTIATED", 7L, "UNSUBSTANTIATED", 4L, "UNFOUNDED", 2L, "OPEN", 1L));
    }

    @Test
    void most_came_from_education_few_from_sport_and_none_from_health() {
        List<String> sectors = received(FIRST_DAY).stream()
                .map(referral -> referral.get("sector").asText())
                .toList();

        assertThat(sectors)
                .filteredOn(sector -> sector.startsWith("EDUCATION_"))
                .hasSizeGreaterThan(8);
        assertThat(sectors).filteredOn("SPORT_AND_LEISURE"::equals).hasSizeBetween(1, 3);
        assertThat(sectors).doesNotContain("HEALTH");
    }

    private List<ObjectNode> received(LocalDate from) {
        return records.all("lado/v1/referrals")
                .filter(referral -> !day(referral, "receivedOn").isBefore(from)
                        && day(referral, "receivedOn").isBefore(from.plusYears(1)))
                .toList();
    }
}
