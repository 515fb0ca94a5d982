package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;

/// A child who was registered twice is one in every figure of children from when that was found out, and two again
/// where
/// it was taken back.
@QuarkusTest
class MergedChildrenTest {

    private static final String LOOKED_AFTER = "/v1/metrics/children-looked-after?asAt=2014-03-31";

    @Inject
    Pseudonyms pseudonyms;

    private final ToldFacts told = new ToldFacts();
    private final UUID twin = UUID.randomUUID();
    private UUID care;

    @BeforeEach
    void two_records_in_care_one_after_the_other() {
        told.tell("cases_child", "Ada");
        told.tell("cases_child", twin, 1, "Twin");
        told.tell("period_of_care", "Ada");
        care = told.tell("period_of_care", "Twin");
        told.tell("period_of_care", "Ben");
    }

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void count_as_one_child_as_it_was_known() {
        assertThat(known("2020-02-01")).isEqualTo(3);
        merge(2, "2020-03-01T00:00:00Z");

        assertThat(known("2020-02-01")).isEqualTo(3);
        assertThat(known("2020-03-02")).isEqualTo(2);

        told.tell("cases_child", twin, 3, "Twin", "recorded_at", "2020-04-01T00:00:00Z");
        assertThat(known("2020-03-02")).isEqualTo(2);
        assertThat(known("2020-04-02")).isEqualTo(3);
    }

    @Test
    void are_one_unit_behind_the_figure_with_the_records_of_both() {
        merge(2, "2020-03-01T00:00:00Z");

        JsonNode behind = Asker.about(told)
                .json("/v1/metrics/children-looked-after/lineage?asAt=2014-03-31")
                .get("data");

        assertThat(behind).hasSize(2);
        assertThat(behind)
                .filteredOn(unit -> unit.get("key").asText().equals(told.pseudonym("Ada")))
                .singleElement()
                .satisfies(unit -> assertThat(unit.get("events")).hasSize(2));
    }

    @Test
    void go_to_school_under_whichever_record() {
        told.tell("education_placement", "Ada");
        told.tell("personal_education_plan", "Twin", "period_of_care_id", care, "completed_on", "2014-01-10");
        JsonNode apart = withPlan();
        merge(2, "2020-03-01T00:00:00Z");

        assertThat(apart.get("numerator").asInt()).isZero();
        assertThat(withPlan().get("numerator").asInt()).isEqualTo(1);
    }

    private JsonNode withPlan() {
        return Asker.about(told).json("/v1/metrics/children-in-education-with-current-pep?asAt=2014-03-31");
    }

    @Test
    void are_the_own_of_whoever_works_with_one() {
        String staff = pseudonyms.of(Person.staff(told.authority(), "IRO"));
        told.tell("iro_allocation", "Cem", "staff", staff, "from", "2013-01-01");
        assertThat(own()).isZero();

        told.tell("cases_child", twin, 2, "Twin", "from", told.pseudonym("Twin"), "into", told.pseudonym("Cem"));

        assertThat(own()).isEqualTo(1);
    }

    @Test
    void are_the_own_in_conferences_too_with_the_families_of_both() {
        String staff = pseudonyms.of(Person.staff(told.authority(), "SOCIAL-WORKER"));
        told.tell(
                "conferences_access_relationship",
                "Cem",
                "party_kind",
                "PERSON",
                "party",
                staff,
                "kind",
                "WORKING_WITH",
                "from",
                "2013-01-01");
        told.tell("family", "Twin", "children", List.of(told.pseudonym("Twin"), told.pseudonym("Ben")));
        told.tell("child_protection_plan", "Ben", "started_on", "2013-05-01");
        assertThat(ownPlans()).isZero();

        told.tell("cases_child", twin, 2, "Twin", "from", told.pseudonym("Twin"), "into", told.pseudonym("Cem"));

        assertThat(ownPlans()).isEqualTo(1);
    }

    private int ownPlans() {
        return Asker.about(told)
                .as("social-worker")
                .json("/v1/metrics/children-with-child-protection-plans?asAt=2014-03-31")
                .get("value")
                .asInt();
    }

    private int own() {
        return Asker.about(told).as("iro").json(LOOKED_AFTER).get("value").asInt();
    }

    private int known(String day) {
        return Asker.about(told)
                .json(LOOKED_AFTER + "&knownAt=" + day + "T00:00:00Z")
                .get("value")
                .asInt();
    }

    private void merge(long revision, String at) {
        told.tell(
                "cases_child",
                twin,
                revision,
                "Twin",
                "recorded_at",
                at,
                "from",
                told.pseudonym("Twin"),
                "into",
                told.pseudonym("Ada"));
    }
}
