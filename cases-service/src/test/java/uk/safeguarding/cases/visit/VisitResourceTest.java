package uk.safeguarding.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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
class VisitResourceTest {

    private static final String PATH = "/v1/visits";

    private InCare care;
    private String placement;

    @BeforeEach
    void a_child_in_care_and_placed_since_2_June_2025() {
        care = InCare.sinceJune();
        placement = id(place("2025-06-02", "U6"));
    }

    @Nested
    class A_placement {
        @Test
        void schedules_the_first_visit_within_a_week() {
            care.list(PATH)
                    .body("data", hasSize(1))
                    .body("data[0].placementId", equalTo(placement))
                    .body("data[0].timescale.rule", equalTo("VISIT_PLACEMENT_START_1_WEEK"))
                    .body("data[0].timescale.citation", equalTo("SI 2010/959 reg. 28(2)(a)"))
                    .body("data[0].timescale.due", equalTo("2025-06-09"))
                    .body("data[0].timescale.state", equalTo("OVERDUE"))
                    .body("data[0].visitedOn", nullValue());
        }

        @Test
        void that_ends_by_the_last_lawful_day_lets_it_fall_away_and_the_next_schedules_its_own() {
            id(place("2025-06-09", "U4"));

            care.list(PATH)
                    .body("data.timescale.due", contains("2025-06-09", "2025-06-16"))
                    .body("data.timescale.state", contains("NOT_APPLICABLE", "OVERDUE"))
                    .body("data[0].fellAwayOn", equalTo("2025-06-09"));
            assertThat(Spans.eventTypes(visit(0)))
                    .containsExactly("cases.visit.scheduled.v1", "cases.visit.fell-away.v1");
        }

        @Test
        void that_ends_the_day_after_leaves_it_overdue() {
            id(place("2025-06-10", "U4"));

            care.list(PATH).body("data.timescale.state", contains("OVERDUE", "OVERDUE"));
        }

        @Test
        void that_should_never_have_been_takes_its_visit_along() {
            String second = id(place("2025-06-09", "U4"));
            Spans.revoke("/v1/placements/" + second).statusCode(200);

            care.list(PATH)
                    .body("data.timescale.due", contains("2025-06-09"))
                    .body("data.timescale.state", contains("OVERDUE"));
        }

        @Test
        void tells_what_its_visits_follow_from() {
            assertThat(Spans.events(placement).getFirst()).doesNotContain("placedUnder");
            Spans.correct("/v1/placements/" + placement, Map.of("placedUnder", "REG_24", "intendedToLastTo18", true))
                    .statusCode(200)
                    .body("placedUnder", equalTo("REG_24"));

            assertThat(Spans.events(placement).getLast())
                    .contains("\"placedUnder\":\"REG_24\"", "\"intendedToLastTo18\":true");
            care.list(PATH).body("data[0].timescale.rule", equalTo("VISIT_INTERIM_WEEKLY"));
            Spans.correct("/v1/placements/" + placement, Map.of("placedUnder", "REG_19"))
                    .statusCode(422)
                    .body("code", equalTo("placement-exception-not-of-type"));
        }
    }

    @Nested
    class A_visit {
        @Test
        void on_the_last_lawful_day_is_on_time_and_schedules_the_next() {
            make(visit(0), "2025-06-09")
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("timescale.state", equalTo("ON_TIME"))
                    .body("warnings", empty());

            care.list(PATH)
                    .body("data.timescale.due", contains("2025-06-09", "2025-07-21"))
                    .body("data[1].timescale.rule", equalTo("VISIT_FIRST_YEAR_6_WEEKS"));
        }

        @Test
        void a_day_later_is_late_and_still_recorded() {
            make(visit(0), "2025-06-10")
                    .statusCode(200)
                    .body("timescale.state", equalTo("LATE"))
                    .body("timescale.late.workingDays", equalTo(1));
            make(visit(0), "2025-06-10").statusCode(409).body("code", equalTo("visit-already-done"));
        }

        @Test
        void is_told_without_the_notes() {
            String made = id(record("2025-06-05", Map.of("seenAlone", true, "notes", "Robin likes the garden")));

            assertThat(Spans.eventTypes(made)).containsExactly("cases.visit.scheduled.v1", "cases.visit.made.v1");
            assertThat(Spans.events(made).getLast())
                    .contains("\"visitedOn\":\"2025-06-05\"", "\"seen\":true", "\"seenAlone\":true", "\"ageYears\":13")
                    .doesNotContain("Robin", "notes");
            asIro().get(PATH + "/" + made).then().statusCode(200).body("notes", equalTo("Robin likes the garden"));
        }

        @Test
        void without_seeing_the_child_is_frowned_on() {
            make(visit(0), "2025-06-09", Map.of("seen", false))
                    .statusCode(200)
                    .body("warnings.rule", contains("visit-child-not-seen"));
            record("2025-06-12", Map.of("seenAlone", false))
                    .then()
                    .statusCode(201)
                    .body("warnings.rule", contains("visit-child-not-seen-alone"));
        }

        @Test
        void that_nobody_scheduled_takes_the_place_of_the_one_that_was_due() {
            String due = visit(0);
            Map<String, Object> source = Map.of("sourceSystem", "LCS", "sourceId", "visit-" + care.child());

            record("2025-06-05", source).then().statusCode(201).body("id", equalTo(due));
            record("2025-06-05", source).then().statusCode(200).body("id", equalTo(due));
            care.list(PATH).body("data.timescale.due", contains("2025-06-09", "2025-07-17"));
        }

        @Test
        void recorded_after_a_later_one_stands_before_it() {
            record("2025-07-10", Map.of()).then().statusCode(201);
            record("2025-06-06", Map.of())
                    .then()
                    .statusCode(201)
                    .body("timescale.due", equalTo("2025-06-09"))
                    .body("timescale.state", equalTo("ON_TIME"));

            care.list(PATH)
                    .body("data.visitedOn", contains("2025-06-06", "2025-07-10", null))
                    .body("data.timescale.due", contains("2025-06-09", "2025-07-18", "2025-08-21"));
        }

        @ParameterizedTest(name = "on {0} with {1}: {2}")
        @CsvSource({
            "2035-06-05, seen,                     visit-in-future",
            "2025-06-01, seen,                     visit-without-placement",
            "2025-06-05, seenAlone of nobody seen, visit-seen-alone-of-seen-child"
        })
        void that_cannot_be_is_refused_by_name(String day, String what, String rule) {
            Map<String, Object> more = "seen".equals(what) ? Map.of() : Map.of("seen", false, "seenAlone", true);

            record(day, more).then().statusCode(422).body("code", equalTo(rule));
        }

        @Test
        void to_the_placement_that_followed_is_not_the_one_due_before_it() {
            String first = visit(0);
            id(place("2025-06-10", "U4"));

            make(first, "2025-06-10").statusCode(422).body("code", equalTo("visit-outside-placement"));
            make(first, "2025-06-09").statusCode(200).body("timescale.state", equalTo("ON_TIME"));
            care.list(PATH).body("data.timescale.state", contains("ON_TIME", "OVERDUE", "NOT_APPLICABLE"));
        }
    }

    @Nested
    class A_mistake {
        private String made;

        @BeforeEach
        void visited_on_the_last_lawful_day() {
            made = visit(0);
            make(made, "2025-06-09").statusCode(200);
        }

        @Test
        void corrected_redates_the_next() {
            Spans.correct(PATH + "/" + made, Map.of("visitedOn", "2025-06-06"))
                    .statusCode(200)
                    .body("seen", equalTo(true));

            care.list(PATH).body("data.timescale.due", contains("2025-06-09", "2025-07-18"));
            Spans.correct(PATH + "/" + visit(1), Map.of("visitedOn", "2025-06-07"))
                    .statusCode(409)
                    .body("code", equalTo("visit-not-done"));
        }

        @Test
        void voided_lets_the_duty_stand_again() {
            Spans.revoke(PATH + "/" + made).statusCode(200).body("voided", equalTo(true));

            care.list(PATH)
                    .body("data.timescale.due", contains("2025-06-09"))
                    .body("data[0].timescale.state", equalTo("OVERDUE"));
            Spans.revoke(PATH + "/" + visit(0)).statusCode(409).body("code", equalTo("visit-not-done"));
        }

        @Test
        void of_the_period_of_care_cannot_leave_the_visit_outside() {
            care.cease("2025-06-09").statusCode(409).body("code", equalTo("period-of-care-has-visits"));
            care.cease("2025-06-10").statusCode(200);
            care.list(PATH).body("data.timescale.state", contains("ON_TIME", "NOT_APPLICABLE"));

            Spans.revoke("/v1/periods-of-care/" + care.period()).statusCode(200);
            care.list(PATH).body("data", empty());
        }
    }

    @Nested
    class At_home_under_an_order {
        @BeforeEach
        void placed_with_a_parent() {
            Spans.correct("/v1/placements/" + placement, Map.of("placementType", "P1", "provider", "PR0"))
                    .statusCode(200);
            id(care.post("/v1/legal-statuses", Map.of("code", "C1", "from", "2025-06-02")));
        }

        @Test
        void visits_are_weekly_until_the_first_review_and_then_four_weeks_apart() {
            record("2025-06-06", Map.of()).then().statusCode(201);
            care.list(PATH).body("data.timescale.due", contains("2025-06-09", "2025-06-13"));

            id(as("iro", "REVIEW")
                    .body(Map.of("periodOfCareId", care.period(), "heldOn", "2025-06-13", "participation", "PN1"))
                    .post("/v1/reviews"));

            care.list(PATH)
                    .body("data.timescale.due", contains("2025-06-09", "2025-07-04"))
                    .body("data[1].timescale.rule", equalTo("VISIT_INTERIM_4_WEEKS"));
        }

        @Test
        void a_care_order_asks_for_one_within_a_week() {
            record("2025-06-06", Map.of()).then().statusCode(201);
            id(care.post("/v1/legal-statuses", Map.of("code", "C2", "from", "2025-06-08")));

            care.list(PATH)
                    .body("data[0].timescale.rule", equalTo("VISIT_INTERIM_WEEKLY"))
                    .body("data[1].timescale.rule", equalTo("VISIT_CARE_ORDER_1_WEEK"))
                    .body("data[1].timescale.clockStarted", equalTo("2025-06-08"))
                    .body("data[1].timescale.due", equalTo("2025-06-15"));
        }
    }

    private Response place(String from, String type) {
        return care.post("/v1/placements", Map.of("from", from, "placementType", type, "provider", "PR1"));
    }

    private String visit(int index) {
        return care.list(PATH).extract().path("data[" + index + "].id");
    }

    private ValidatableResponse make(String visit, String day) {
        return make(visit, day, Map.of("seen", true, "seenAlone", true));
    }

    private ValidatableResponse make(String visit, String day, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("visitedOn", day, "staffId", "SW"));
        return Spans.change(PATH + "/" + visit + "/outcome", body);
    }

    private Response record(String day, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("visitedOn", day, "seen", true, "staffId", "SW"));
        body.putAll(more);
        return care.post(PATH, body);
    }
}
