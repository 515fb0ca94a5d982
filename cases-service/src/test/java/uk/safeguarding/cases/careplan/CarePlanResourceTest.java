package uk.safeguarding.cases.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class CarePlanResourceTest {

    private static final String PATH = "/v1/care-plans";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Nested
    class Coming_into_care {
        @Test
        void schedules_the_first_plan_within_10_working_days() {
            care.list(PATH)
                    .body("data", hasSize(1))
                    .body("data[0].ordinal", equalTo(1))
                    .body("data[0].timescale.rule", equalTo("CARE_PLAN_FIRST_10_WORKING_DAYS"))
                    .body("data[0].timescale.citation", equalTo("SI 2010/959 reg. 4(2)"))
                    .body("data[0].timescale.due", equalTo("2025-06-16"))
                    .body("data[0].timescale.state", equalTo("OVERDUE"));
        }

        @Test
        void no_more_by_the_last_day_lets_it_fall_away() {
            care.cease("2025-06-16").statusCode(200);

            care.list(PATH).body("data[0].timescale.state", equalTo("NOT_APPLICABLE"));
            assertThat(Spans.eventTypes(plan(0)))
                    .containsExactly("cases.care-plan.scheduled.v1", "cases.care-plan.fell-away.v1");
        }

        @Test
        void no_more_the_day_after_leaves_it_overdue() {
            care.cease("2025-06-17").statusCode(200);

            care.list(PATH).body("data[0].timescale.state", equalTo("OVERDUE"));
        }

        @Test
        void on_another_day_moves_it_and_never_at_all_takes_it_along() {
            Spans.correct("/v1/periods-of-care/" + care.period(), Map.of("startedOn", "2025-06-04"))
                    .statusCode(200);
            care.list(PATH).body("data.timescale.due", contains("2025-06-18"));

            Spans.revoke("/v1/periods-of-care/" + care.period()).statusCode(200);
            care.list(PATH).body("data", empty());
        }
    }

    @Nested
    class A_plan {
        @Test
        void on_the_last_day_is_in_time_and_names_what_it_lacks() {
            Map<String, Object> bare = plan("2025-06-16");
            bare.remove("permanencePlan");
            bare.put("healthPlan", false);
            Spans.change(PATH + "/" + plan(0) + "/outcome", bare)
                    .statusCode(200)
                    .body("timescale.state", equalTo("ON_TIME"))
                    .body(
                            "warnings.rule",
                            contains("care-plan-without-permanence-plan", "care-plan-without-health-plan"));
        }

        @Test
        void is_prepared_before_the_placement_or_late_and_recorded_all_the_same() {
            record("2025-05-28").then().statusCode(201).body("timescale.state", equalTo("ON_TIME"));
            Spans.correct(PATH + "/" + plan(0), Map.of("preparedOn", "2025-06-17"))
                    .statusCode(200)
                    .body("timescale.state", equalTo("LATE"))
                    .body("timescale.late.workingDays", equalTo(1));
        }

        @Test
        void is_current_until_another_takes_its_place() {
            String first = id(record("2025-06-10"));
            String revised = id(record("2025-07-01"));

            care.list(PATH + "?current=true").body("data.id", contains(revised));
            care.list(PATH + "?current=false").body("data.supersededOn", contains("2025-07-01"));
            assertThat(Spans.events(revised).getFirst())
                    .contains("\"rule\":\"CARE_PLAN_REVISION\"", "\"permanencePlan\":\"RETURN_HOME\"")
                    .doesNotContain("ordinal");
            assertThat(Spans.eventTypes(first))
                    .containsExactly(
                            "cases.care-plan.scheduled.v1",
                            "cases.care-plan.prepared.v1",
                            "cases.care-plan.superseded.v1");

            Spans.revoke(PATH + "/" + revised).statusCode(200);
            care.list(PATH + "?current=true")
                    .body("data.id", contains(first))
                    .body("data[0].supersededOn", nullValue());
        }

        @Test
        void that_was_not_prepared_after_all_is_due_again() {
            String first = id(record("2025-06-10"));
            Spans.revoke(PATH + "/" + first).statusCode(200);

            care.list(PATH).body("data", hasSize(1)).body("data[0].timescale.state", equalTo("OVERDUE"));
            Spans.revoke(PATH + "/" + plan(0)).statusCode(409).body("code", equalTo("care-plan-not-done"));
        }

        @Test
        void is_loaded_once_for_its_source() {
            Map<String, Object> body = plan("2025-06-10");
            body.putAll(Map.of("sourceSystem", "LCS", "sourceId", "plan-" + care.child()));
            String first = id(care.post(PATH, body));

            care.post(PATH, body).then().statusCode(200).body("id", equalTo(first));
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2035-06-05, care-plan-in-future",
            "2012-01-14, care-plan-before-birth",
            "2025-09-01, care-plan-after-care"
        })
        void that_cannot_be_is_refused_by_name(String day, String rule) {
            care.cease("2025-09-01").statusCode(200);

            record(day).then().statusCode(422).body("code", equalTo(rule));
        }

        @Test
        void cannot_be_left_outside_the_period_of_care() {
            id(record("2025-06-10"));

            care.cease("2025-06-10").statusCode(409).body("code", equalTo("period-of-care-has-care-plans"));
        }
    }

    @Nested
    class A_review {
        private String review;

        @BeforeEach
        void held_on_27_June() {
            review = id(as("iro", "REVIEW")
                    .body(Map.of("periodOfCareId", care.period(), "heldOn", "2025-06-27", "participation", "PN1"))
                    .post("/v1/reviews"));
        }

        @Test
        void schedules_the_plan_that_follows_it() {
            care.list(PATH)
                    .body("data.ordinal", contains(1, 2))
                    .body("data.timescale.due", contains("2025-06-16", "2025-07-11"))
                    .body("data[1].timescale.rule", equalTo("CARE_PLAN_AFTER_REVIEW_10_WORKING_DAYS"));
            record("2025-07-11").then().statusCode(201).body("ordinal", equalTo(1));
            record("2025-07-11").then().statusCode(201).body("ordinal", equalTo(2));
        }

        @Test
        void is_not_older_than_the_plan_that_follows_it() {
            Spans.change(PATH + "/" + plan(1) + "/outcome", plan("2025-06-26"))
                    .statusCode(422)
                    .body("code", equalTo("care-plan-before-review"));
        }

        @Test
        void on_another_day_moves_the_plan_and_never_held_takes_it_along() {
            Spans.correct("/v1/reviews/" + review, Map.of("heldOn", "2025-06-30"))
                    .statusCode(200);
            care.list(PATH).body("data.timescale.due", contains("2025-06-16", "2025-07-14"));

            Spans.revoke("/v1/reviews/" + review).statusCode(200);
            care.list(PATH).body("data.timescale.due", contains("2025-06-16"));
        }
    }

    private String plan(int index) {
        return care.list(PATH).extract().path("data[" + index + "].id");
    }

    private Response record(String day) {
        return care.post(PATH, plan(day));
    }

    private static Map<String, Object> plan(String day) {
        return new HashMap<>(Map.of(
                "preparedOn",
                day,
                "permanencePlan",
                "RETURN_HOME",
                "healthPlan",
                true,
                "personalEducationPlan",
                true,
                "familyTime",
                true,
                "placementPlan",
                true,
                "staffId",
                "SW"));
    }
}
