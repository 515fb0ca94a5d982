package uk.safeguarding.cases.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class PlacementResourceTest {

    private static final String PATH = "/v1/placements";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025_from_a_home_in_Oakham() {
        care = InCare.sinceJune();
    }

    @Nested
    class Where_it_is {
        @ParameterizedTest(name = "{0}: {1} miles from home, in {2}, outside {3}, at a distance {4}")
        @CsvSource({
            "LE15 6BY, 0.6, E06000017, false, false", // Oakham, in Rutland
            "LE13 0FP, 9.4, E10000018, true, false", // Melton: a district of Leicestershire, which adjoins
            "PE9 1BX, 9.7, E10000019, true, false", // Stamford: Lincolnshire, which adjoins
            "LE1 2LH, 16.5, E06000016, true, true", // Leicester, which does not adjoin
            "NN17 1GA, 12.5, E06000061, true, false", // North Northamptonshire
        })
        void is_worked_out_from_the_postcodes(
                String postcode, float miles, String authority, boolean outOfArea, boolean atADistance) {
            place("2025-06-02", "U6", postcode)
                    .then()
                    .statusCode(201)
                    .body("milesFromHome", equalTo(miles))
                    .body("placementAuthority", equalTo(authority))
                    .body("outOfArea", equalTo(outOfArea))
                    .body("atADistance", equalTo(atADistance))
                    .body("directoryEdition", equalTo("ONS Postcode Directory, November 2025 (extract)"))
                    .body("distances.point", contains("Oakham"))
                    .body("warnings", empty());
        }

        @Test
        void is_told_to_the_suite_without_the_postcode() {
            String placement = id(place("2025-06-02", "U6", "LE1 2LH"));

            assertThat(Spans.events(placement).getFirst())
                    .contains(
                            "\"placementAuthority\":\"E06000016\"",
                            "\"milesFromHome\":16.5",
                            "\"outOfArea\":true",
                            "\"atADistance\":true",
                            "\"distances\":[{\"point\":\"Oakham\",\"miles\":",
                            "\"carerChanged\":true",
                            "\"ageYears\":13")
                    .doesNotContain("LE1", "2LH", "LE15");
        }

        @Test
        void is_unknown_without_a_known_postcode_and_says_so() {
            place("2025-06-02", "U6", "ZZ1 1ZZ")
                    .then()
                    .statusCode(201)
                    .body("placementAuthority", nullValue())
                    .body("outOfArea", nullValue())
                    .body("milesFromHome", nullValue())
                    .body("warnings.rule", contains("placement-authority-unknown", "placement-distance-unknown"));
        }

        @Test
        void is_confidential_when_the_child_is_placed_for_adoption() {
            String placement = place("2025-06-02", "A3", "LE1 2LH")
                    .then()
                    .statusCode(201)
                    .body("postcode", nullValue())
                    .body("milesFromHome", nullValue())
                    .body("warnings.rule", contains("placement-location-confidential"))
                    .extract()
                    .path("id");

            asIro().get(PATH + "/{id}/history", placement)
                    .then()
                    .statusCode(200)
                    .body("data[0].record.postcode", nullValue());
        }

        @Test
        void is_worked_out_again_when_the_postcode_was_a_mistake() {
            String placement = id(place("2025-06-02", "U6", "LE1 2LH"));

            Spans.correct(PATH + "/" + placement, Map.of("postcode", "LE15 6BY"))
                    .statusCode(200)
                    .body("outOfArea", equalTo(false))
                    .body("milesFromHome", equalTo(0.6f));
        }

        @Test
        void follows_a_correction_of_the_home() {
            String placement = id(place("2025-06-02", "U6", "LE1 2LH"));
            Spans.correct("/v1/periods-of-care/" + care.period(), Map.of("homePostcode", "LE1 2LH"))
                    .statusCode(200);

            asIro().get(PATH + "/{id}", placement).then().body("milesFromHome", equalTo(0.0f));
            assertThat(Spans.events(placement).getLast()).contains("\"corrected\":true", "\"milesFromHome\":0.0");
        }
    }

    @Nested
    class Moving {
        @Test
        void ends_the_placement_before_and_keeps_why_with_it() {
            String first = id(place("2025-06-02", "U6", "LE15 6BY"));
            String second = id(care.post(
                    PATH,
                    Map.of(
                            "from", "2025-07-01",
                            "placementType", "K2",
                            "provider", "PR4",
                            "carerChanged", true,
                            "reasonForChange", "CREQB")));

            placements()
                    .body("data.id", contains(first, second))
                    .body("data[0].to", equalTo("2025-07-01"))
                    .body("data[0].reasonForChange", equalTo("CREQB"))
                    .body("data[1].reasonForChange", nullValue());
            assertThat(Spans.events(first).getLast())
                    .contains("\"reasonForChange\":\"CREQB\"", "\"to\":\"2025-07-01\"");
        }

        @Test
        void needs_a_placement_before_to_have_a_reason() {
            care.post(
                            PATH,
                            Map.of(
                                    "from", "2025-06-02",
                                    "placementType", "U6",
                                    "provider", "PR1",
                                    "reasonForChange", "CREQB"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("placement-reason-without-change"));
        }

        @Test
        void leaves_no_day_between() {
            String first = id(place("2025-06-02", "U6", "LE15 6BY"));
            Spans.change(PATH + "/" + first + "/end", Map.of("to", "2025-07-01", "reasonForChange", "CLOSE"))
                    .statusCode(200);

            place("2025-07-02", "U6", "LE15 6BY").then().statusCode(422).body("code", equalTo("placement-gap"));
            place("2025-07-01", "U6", "LE15 6BY").then().statusCode(201);
        }

        @Test
        void does_not_end_a_placement_twice() {
            String first = id(place("2025-06-02", "U6", "LE15 6BY"));
            Spans.change(PATH + "/" + first + "/end", Map.of("to", "2025-07-01"))
                    .statusCode(200);

            Spans.change(PATH + "/" + first + "/end", Map.of("to", "2025-07-02"))
                    .statusCode(409)
                    .body("code", equalTo("placement-ended"));
        }
    }

    @Nested
    class Temporary_placements {
        @ParameterizedTest(name = "{0} from 1 July to {1}: {2}")
        @CsvSource({
            "T4, 2025-07-08, 201, T4",
            "T4, 2025-07-09, 422, ssda903-379",
            "T1, 2025-08-12, 201, T1",
            "T1, 2025-08-13, 422, ssda903-375",
            "T3, 2025-07-22, 201, T3",
            "T3, 2025-07-23, 422, ssda903-376",
            "T2, 2025-12-24, 201, T2",
        })
        void last_as_long_as_they_may(String type, String next, int status, String answer) {
            id(place("2025-06-02", "U6", "LE15 6BY"));
            Map<String, Object> temporary = new HashMap<>(Map.of("from", "2025-07-01", "placementType", type));
            if (type.equals("T4")) {
                temporary.put("provider", "PR1");
            }
            id(care.post(PATH, temporary));
            Response back = place(next, "U6", "LE15 6BY");

            back.then().statusCode(status);
            if (status == 422) {
                back.then().body("code", equalTo(answer));
            } else {
                placements().body("data.placementType", contains("U6", answer, "U6"));
            }
        }

        @Test
        void do_not_start_a_period_of_care() {
            care.post(PATH, Map.of("from", "2025-06-02", "placementType", "T2"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("ssda903-380"));
        }

        @Test
        void do_not_end_a_period_of_care() {
            id(place("2025-06-02", "U6", "LE15 6BY"));
            id(care.post(PATH, Map.of("from", "2025-07-01", "placementType", "T2")));

            care.cease("2025-08-01").statusCode(422).body("code", equalTo("ssda903-381"));
            placements().body("data[1].to", nullValue());
        }
    }

    @Nested
    class Codes {
        @ParameterizedTest(name = "{0} on {1}: {2}")
        @CsvSource({
            "H5, 2025-03-31, 201",
            "H5, 2025-04-01, 422",
            "P2, 2025-04-01, 422",
            "Z1, 2025-04-01, 422",
            "K3, 2025-03-31, 422",
            "K3, 2025-04-01, 201"
        })
        void are_judged_by_the_day(String type, String from, int status) {
            InCare earlier = InCare.since(from);

            Response placed = earlier.post(PATH, Map.of("from", from, "placementType", type, "provider", "PR4"));

            placed.then().statusCode(status);
            if (status == 422) {
                placed.then().body("code", equalTo("placement-type-not-valid"));
            }
        }

        @Test
        void that_a_new_year_took_away_are_frowned_on_when_the_placement_lasts_into_it() {
            InCare.since("2025-03-03")
                    .post(PATH, Map.of("from", "2025-03-03", "placementType", "H5", "provider", "PR4"))
                    .then()
                    .statusCode(201)
                    .body("warnings.rule", hasItem("placement-type-superseded"));
        }

        @Test
        void say_whether_there_is_a_provider() {
            care.post(PATH, Map.of("from", "2025-06-02", "placementType", "U6"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("placement-provider-missing"));
            care.post(PATH, Map.of("from", "2025-06-02", "placementType", "Z11", "provider", "PR1"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("placement-provider-not-taken"));
        }
    }

    @Test
    void ends_with_the_period_of_care() {
        String placement = id(place("2025-06-02", "U6", "LE15 6BY"));
        care.cease("2025-08-01").statusCode(200);

        placements().body("data.to", contains("2025-08-01"));
        assertThat(Spans.eventTypes(placement))
                .isEqualTo(List.of("cases.placement.started.v1", "cases.placement.ended.v1"));
    }

    @Test
    void voided_gives_its_days_back_to_the_one_before() {
        String first = id(place("2025-06-02", "U6", "LE15 6BY"));
        String second = id(place("2025-07-01", "U4", "LE1 2LH"));
        Spans.revoke(PATH + "/" + second).statusCode(200);

        placements().body("data.id", contains(first)).body("data[0].to", nullValue());
    }

    private Response place(String from, String type, String postcode) {
        return care.post(PATH, Map.of("from", from, "placementType", type, "provider", "PR1", "postcode", postcode));
    }

    private ValidatableResponse placements() {
        return care.list(PATH);
    }
}
