package uk.safeguarding.cases.episode;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.inCareSince;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
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
class EpisodeResourceTest {

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Test
    void are_cut_wherever_status_or_placement_changes() {
        status("V2", "2025-06-02");
        place("U6", "2025-06-02", true, null);
        status("C1", "2025-07-01"); // the status alone
        place("U4", "2025-08-01", false, "PLACE"); // the placement, with the same carer
        place("K2", "2025-09-01", true, "CREQB"); // the placement and the carer
        status("C2", "2025-10-01");
        place("U6", "2025-10-01", true, "CARPL"); // all at once
        status("E1", "2025-11-03");
        place("A5", "2025-11-03", false, "PLACE"); // all but the carer
        care.cease("2026-02-02").statusCode(200);

        episodes(care.period())
                .body("childId", equalTo(care.child()))
                .body(
                        "data.decom",
                        contains("2025-06-02", "2025-07-01", "2025-08-01", "2025-09-01", "2025-10-01", "2025-11-03"))
                .body(
                        "data.dec",
                        contains("2025-07-01", "2025-08-01", "2025-09-01", "2025-10-01", "2025-11-03", "2026-02-02"))
                .body("data.rne", contains("S", "L", "T", "P", "B", "U"))
                .body("data.ls", contains("V2", "C1", "C1", "C1", "C2", "E1"))
                .body("data.place", contains("U6", "U6", "U4", "K2", "U6", "A5"))
                .body("data.placeProvider", contains("PR1", "PR1", "PR1", "PR1", "PR1", "PR1"))
                .body("data.cin", contains("N1", "N1", "N1", "N1", "N1", "N1"))
                .body("data.rec", contains("X1", "X1", "X1", "X1", "X1", "E4A"))
                .body("data.reasonPlaceChange", contains(null, "PLACE", "CREQB", "CARPL", "PLACE", null))
                .body("warnings", empty());
    }

    @Test
    void last_as_long_as_the_child_is_looked_after() {
        status("V2", "2025-06-02");
        place("U6", "2025-06-02", true, null);

        episodes(care.period())
                .body("data", hasSize(1))
                .body("data[0].dec", nullValue())
                .body("data[0].rec", nullValue());
    }

    @Test
    void are_not_cut_by_an_order_that_is_renewed() {
        status("C1", "2025-06-02");
        place("U6", "2025-06-02", true, null);
        status("C1", "2025-08-01");
        status("C2", "2025-10-01");

        episodes(care.period())
                .body("data.decom", contains("2025-06-02", "2025-10-01"))
                .body("data.rne", contains("S", "L"));
    }

    @Test
    void say_nothing_that_the_records_do_not_say() {
        status("V2", "2025-06-02");
        status("C1", "2025-07-01");
        String last = id(care.post("/v1/legal-statuses", Map.of("code", "C2", "from", "2025-08-01")));
        Spans.change("/v1/legal-statuses/" + last + "/end", Map.of("to", "2025-09-01"))
                .statusCode(200);

        episodes(care.period())
                .body("data.ls", contains("V2", "C1", "C2", null))
                .body("data.rne", contains("S", null, null, null))
                .body("data.place", contains(null, null, null, null))
                .body("warnings.rule", contains("episode-legal-status-missing", "episode-placement-missing"));
    }

    @Test
    void are_none_of_a_period_that_never_was() {
        status("V2", "2025-06-02");
        Spans.revoke("/v1/periods-of-care/" + care.period()).statusCode(200);

        episodes(care.period()).body("data", empty()).body("warnings", empty());
    }

    @Nested
    class What_the_return_would_query {
        @Test
        void is_a_change_of_placement_without_a_reason() {
            status("V2", "2025-06-02");
            place("U6", "2025-06-02", true, null);
            place("U4", "2025-08-01", true, null);

            episodes(care.period()).body("warnings.rule", contains("ssda903-225"));
        }

        @Test
        void is_not_the_move_to_hospital_and_back() {
            status("V2", "2025-06-02");
            place("U6", "2025-06-02", true, null);
            id(care.post("/v1/placements", Map.of("from", "2025-08-01", "placementType", "T1")));
            place("U6", "2025-08-08", true, null);

            episodes(care.period()).body("data", hasSize(3)).body("warnings", empty());
        }

        @Test
        void is_an_adoptive_placement_by_an_order_that_is_not_there() {
            status("C2", "2025-06-02");
            place("A6", "2025-06-02", true, null);

            episodes(care.period()).body("warnings.rule", contains("ssda903-408"));
        }

        @ParameterizedTest(name = "a short break from 2 June to {0}: {1}")
        @CsvSource({"2025-06-19, false", "2025-06-20, true"})
        void is_a_short_break_of_more_than_17_days(String ceased, boolean queried) {
            status("V3", "2025-06-02");
            place("U6", "2025-06-02", true, null);
            care.cease(ceased).statusCode(200);

            episodes(care.period())
                    .body("warnings.rule", queried ? contains("ssda903-365") : not(hasItem("ssda903-365")));
        }

        @Test
        void is_what_comes_to_more_than_75_days_of_short_breaks_in_12_months_in_the_last_of_them() {
            String[] starts = {"2025-06-02", "2025-07-01", "2025-08-01", "2025-09-01", "2025-10-01"};
            String period = care.period();
            for (String start : starts) {
                period = start.equals(starts[0]) ? period : inCareSince(care.child(), start);
                shortBreak(period, start, LocalDate.parse(start).plusDays(start.equals(starts[4]) ? 8 : 17));
            }

            episodes(care.period()).body("warnings", empty());
            episodes(period).body("data[0].ls", equalTo("V3")).body("warnings.rule", contains("ssda903-367"));
        }

        @ParameterizedTest(name = "a third holiday of the carers from {0}: {1}")
        @CsvSource({"2026-06-30, true", "2026-07-01, false"})
        void is_a_third_holiday_of_the_carers_in_12_months(String third, boolean queried) {
            status("V2", "2025-06-02");
            place("U6", "2025-06-02", true, null);
            for (String holiday : new String[] {"2025-07-01", "2025-12-20", third}) {
                id(care.post("/v1/placements", Map.of("from", holiday, "placementType", "T3")));
                place("U6", LocalDate.parse(holiday).plusDays(7).toString(), true, null);
            }

            episodes(care.period())
                    .body("warnings.rule", queried ? contains("ssda903-377") : not(hasItem("ssda903-377")));
        }

        private void shortBreak(String period, String start, LocalDate end) {
            InCare breaks = new InCare(care.child(), period);
            id(breaks.post("/v1/legal-statuses", Map.of("code", "V3", "from", start)));
            id(breaks.post("/v1/placements", Map.of("from", start, "placementType", "U6", "provider", "PR1")));
            breaks.cease(end.toString()).statusCode(200);
        }
    }

    private void status(String code, String from) {
        id(care.post("/v1/legal-statuses", Map.of("code", code, "from", from)));
    }

    private void place(String type, String from, boolean carerChanged, String why) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("from", from, "placementType", type, "provider", "PR1", "carerChanged", carerChanged));
        if (why != null) {
            facts.put("reasonForChange", why);
        }
        id(care.post("/v1/placements", facts));
    }

    private static ValidatableResponse episodes(String period) {
        return asIro().get("/v1/periods-of-care/{id}/episodes", period)
                .then()
                .statusCode(200)
                .body("periodOfCareId", equalTo(period));
    }
}
