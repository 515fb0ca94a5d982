package uk.safeguarding.cases.personaleducationplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class PersonalEducationPlanResourceTest {

    private static final String PATH = "/v1/personal-education-plans";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Nested
    class The_first_plan {
        @ParameterizedTest(name = "completed on {0}: {1}")
        @CsvSource({"2025-06-16, ON_TIME,", "2025-06-17, LATE, 1"})
        void is_due_within_10_working_days(String completedOn, String state, Integer late) {
            complete(initiate("2025-06-04"), completedOn)
                    .statusCode(200)
                    .body("timescale.rule", equalTo("PEP_FIRST_10_WORKING_DAYS"))
                    .body("timescale.clockStarted", equalTo("2025-06-02"))
                    .body("timescale.due", equalTo("2025-06-16"))
                    .body("timescale.state", equalTo(state))
                    .body("timescale.late.workingDays", equalTo(late));
        }

        @Test
        void is_overdue_until_it_is_completed() {
            String plan = initiate("2025-06-04");

            asRecordsOfficer().get(PATH + "/{id}", plan).then().body("timescale.state", equalTo("OVERDUE"));
        }

        @Test
        void falls_away_with_care_before_it_was_due() {
            String plan = initiate("2025-06-04");
            care.cease("2025-06-16").statusCode(200);

            asRecordsOfficer()
                    .get(PATH + "/{id}", plan)
                    .then()
                    .body("currentUntil", equalTo("2025-06-16"))
                    .body("timescale.state", equalTo("NOT_APPLICABLE"));
            assertThat(Spans.eventTypes(plan))
                    .containsExactly(
                            "cases.personal-education-plan.initiated.v1", "cases.personal-education-plan.ended.v1");
        }

        @Test
        void is_dated_anew_when_the_start_of_care_was_a_mistake() {
            String plan = initiate("2025-06-04");
            Spans.correct("/v1/periods-of-care/" + care.period(), Map.of("startedOn", "2025-06-03"))
                    .statusCode(200);

            assertThat(Spans.events(plan).getLast()).contains("\"dueOn\":\"2025-06-17\"", "\"corrected\":true");
        }
    }

    @Nested
    class A_later_plan {
        @Test
        void has_no_time_limit_and_takes_the_place_of_the_one_before() {
            String first = initiate("2025-06-04");
            complete(first, "2025-06-12").statusCode(200);
            String second = initiate("2025-10-01");
            complete(second, "2025-10-10").statusCode(200).body("timescale", nullValue());

            care.list(PATH)
                    .body("data.id", contains(first, second))
                    .body("data[0].currentUntil", equalTo("2025-10-10"))
                    .body("data[1].currentUntil", nullValue());
            asRecordsOfficer()
                    .queryParam("childId", care.child())
                    .queryParam("currentOn", "2025-10-10")
                    .get(PATH)
                    .then()
                    .body("data.id", contains(second));
        }

        @Test
        void can_be_loaded_after_care_has_ended() {
            care.cease("2025-12-01").statusCode(200);
            String first = initiate("2025-06-04");
            String second = initiate("2025-10-01");
            complete(second, "2025-10-10").statusCode(200).body("currentUntil", equalTo("2025-12-01"));
            complete(first, "2025-06-12").statusCode(200).body("currentUntil", equalTo("2025-10-10"));
        }
    }

    @Test
    void a_plan_is_completed_once() {
        String plan = initiate("2025-06-04");
        complete(plan, "2025-06-12").statusCode(200);

        complete(plan, "2025-06-13").statusCode(409).body("code", equalTo("personal-education-plan-completed"));
    }

    @ParameterizedTest(name = "begun on {0} and completed on {1}: {2}")
    @CsvSource({
        "2025-06-01, , personal-education-plan-outside-period-of-care",
        "2035-01-01, , personal-education-plan-in-future",
        "2025-06-04, 2025-06-03, personal-education-plan-out-of-order"
    })
    void a_plan_is_within_care_and_in_order(String begun, String completed, String code) {
        if (completed == null) {
            care.post(PATH, Map.of("initiatedOn", begun)).then().statusCode(422).body("code", equalTo(code));
        } else {
            complete(initiate(begun), completed).statusCode(422).body("code", equalTo(code));
        }
    }

    @Test
    void a_voided_plan_is_not_current() {
        String plan = initiate("2025-06-04");
        complete(plan, "2025-06-12").statusCode(200);
        Spans.revoke(PATH + "/" + plan).statusCode(200).body("timescale.state", equalTo("NOT_APPLICABLE"));

        assertThat(Spans.events(plan).getLast()).contains("\"voided\":true");
    }

    private String initiate(String on) {
        return id(care.post(PATH, Map.of("initiatedOn", on)));
    }

    private ValidatableResponse complete(String plan, String on) {
        return Spans.change(PATH + "/" + plan + "/completion", Map.of("completedOn", on));
    }
}
