package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MetricResourceTest {

    private static final UUID CARE = new UUID(0, 7);

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void an_answer_has_every_field_in_its_order() {
        told.tell("review", "Ada", "period_of_care_id", CARE, "due_on", "2013-05-01", "held_on", "2013-05-01");

        JsonNode figure = asker.figure("reviews-in-timescale", "period", "2013-14", "compare", "previous");

        assertThat(names(figure))
                .containsExactly(
                        "metric",
                        "version",
                        "unit",
                        "localAuthority",
                        "scope",
                        "aggregate",
                        "period",
                        "asAt",
                        "knownAt",
                        "latest",
                        "numerator",
                        "denominator",
                        "value",
                        "previous",
                        "breakdown",
                        "checks",
                        "complete",
                        "definition",
                        "lineage");
        assertThat(figure.get("aggregate").asText()).isEqualTo("percent");
        assertThat(figure.get("period").toString()).isEqualTo("""
                {"label":"2013-14","from":"2013-04-01","to":"2014-03-31"}""");
        assertThat(figure.get("previous").toString()).isEqualTo("""
                {"label":"2012-13","numerator":0,"denominator":0,"value":null,"change":null,"changePercent":null}""");
    }

    @Test
    void the_address_of_the_lineage_answers_for_the_same_units() {
        told.tell("review", "Ada", "period_of_care_id", CARE, "due_on", "2013-05-01", "held_on", "2013-05-01");

        String lineage = asker.figure("reviews-in-timescale", "period", "2013-14", "unit", "CHILD")
                .get("lineage")
                .asText();
        JsonNode units = asker.json(lineage).get("data");

        assertThat(units).hasSize(1);
        assertThat(units.at("/0/key").asText()).isEqualTo(told.pseudonym("Ada"));
        assertThat(units.at("/0/events/0/type").asText()).isEqualTo("cases.review.told.v1");
    }

    @Test
    void lineage_is_paged_and_filtered_by_state() {
        for (int i = 0; i < 5; i++) {
            told.tell(
                    "review",
                    "Ada",
                    "period_of_care_id",
                    CARE,
                    "due_on",
                    "2013-05-01",
                    "held_on",
                    i < 2 ? "2013-05-02" : "2013-05-01");
        }
        List<String> keys = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = cursor.isEmpty()
                    ? asker.json("/v1/metrics/reviews-in-timescale/lineage", "period", "2013-14", "pageSize", 2)
                    : asker.json(
                            "/v1/metrics/reviews-in-timescale/lineage",
                            "period",
                            "2013-14",
                            "pageSize",
                            2,
                            "cursor",
                            cursor);
            page.get("data").forEach(unit -> keys.add(unit.get("key").asText()));
            cursor = page.at("/paging/next").asText("");
        } while (!cursor.isEmpty());

        assertThat(keys).hasSize(5).doesNotHaveDuplicates();
        assertThat(asker.lineage("reviews-in-timescale", "period", "2013-14", "state", "NOT_COUNTED"))
                .hasSize(2)
                .allSatisfy((key, state) -> assertThat(state).isEqualTo("NOT_COUNTED LATE"));
    }

    @Test
    void the_catalogue_lists_what_the_caller_may_ask() {
        asker.get("/v1/metrics")
                .then()
                .statusCode(200)
                .body("data.id", hasItems("children-looked-after", "lado-outcomes"));
        asker.as("lado")
                .get("/v1/metrics")
                .then()
                .statusCode(200)
                .body("data.section", everyItem(equalTo("lado")))
                .body("data.id", not(hasItem("children-looked-after")));
    }

    @Test
    void the_definition_says_what_a_figure_means() {
        JsonNode definition = asker.json("/v1/metrics/lado-outcomes/definition");

        assertThat(definition.get("units").toString()).isEqualTo("{\"ALLEGATION\":\"any\",\"REFERRAL\":\"any\"}");
        assertThat(definition.at("/dimensions/0/codes/SUBSTANTIATED").asText()).isEqualTo("Substantiated");
        assertThat(definition.get("closes")).hasSize(2);
        assertThat(definition.get("query").asText()).contains("lado_referrals_known(:knownAt)");
        assertThat(definition.has("outOf")).isFalse();
    }

    @Nested
    class What_is_not_understood {

        @ParameterizedTest(name = "{0}={1}: {2}")
        @CsvSource({
            "period, 2013-15, unknown-period",
            "period, lately, unknown-period",
            "unit, FAMILY, unknown-unit",
            "by, shoeSize, unknown-dimension",
            "mile, 30, unknown-parameter",
            "asAt, 2013-03-31, as-at-before-period",
            "from, 2013-04-01, period-asked-twice",
        })
        void is_refused_with_a_code(String name, String value, String code) {
            Object[] query = name.equals("period")
                    ? new Object[] {name, value}
                    : new Object[] {"period", "2013-14", name, value};

            asker.get("/v1/metrics/reviews-in-timescale", query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo(code));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "asAt=yesterday",
                    "knownAt=now",
                    "compare=next",
                    "localAuthority=Rutland",
                    "from=2013-04-01",
                    "from=2014-01-01&to=2013-01-01",
                    "unit=REVIEW"
                })
        void is_refused_where_it_is_malformed_or_missing(String query) {
            asker.get("/v1/metrics/reviews-in-timescale?" + query).then().statusCode(400);
        }

        @ParameterizedTest
        @CsvSource({"miles, many", "miles, -1", "miles, 1e9", "point, ' '"})
        void is_refused_as_a_parameter(String name, String value) {
            asker.get("/v1/metrics/out-of-area-within-distance", "period", "2013-14", name, value)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter-malformed"));
        }

        @Test
        void is_not_found_as_a_metric() {
            asker.get("/v1/metrics/no-such-figure", "period", "2013-14")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("metric-not-found"));
            asker.get("/v1/metrics/no-such-figure/definition").then().statusCode(404);
            asker.get("/v1/metrics/no-such-figure/lineage", "period", "2013-14")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class Access {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "records-officer",
                    "conference-admin",
                    "mash",
                    "partner-agency",
                    "analyst",
                    "privacy-officer",
                    "system",
                    "loader"
                })
        void is_for_those_who_may_see_unsuppressed_figures(String role) {
            Asker other = asker.as(role);
            List.of(
                            "",
                            "/children-looked-after?asAt=2014-03-31",
                            "/children-looked-after/definition",
                            "/children-looked-after/lineage?asAt=2014-03-31")
                    .forEach(path -> assertThat(other.get("/v1/metrics" + path).statusCode())
                            .isIn(401, 403));
        }

        @Test
        void to_figures_about_allegations_is_the_lados_too_and_to_no_others_of_his() {
            asker.as("lado")
                    .get("/v1/metrics/lado-referrals", "period", "2013-14")
                    .then()
                    .statusCode(200);
            asker.as("lado")
                    .get("/v1/metrics/reviews-in-timescale", "period", "2013-14")
                    .then()
                    .statusCode(403);
            asker.as("lado")
                    .get("/v1/metrics/reviews-in-timescale/definition")
                    .then()
                    .statusCode(403);
            asker.as("lado")
                    .get("/v1/metrics/reviews-in-timescale/lineage", "period", "2013-14")
                    .then()
                    .statusCode(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"performance-lead", "quality-assurance-manager"})
        void to_records_about_allegations_is_the_lados_alone(String role) {
            asker.as(role)
                    .get("/v1/metrics/lado-referrals", "period", "2013-14")
                    .then()
                    .statusCode(200);
            asker.as(role)
                    .get("/v1/metrics/lado-referrals/lineage", "period", "2013-14")
                    .then()
                    .statusCode(403);
            asker.as(role)
                    .get("/v1/metrics/reviews-in-timescale/lineage", "period", "2013-14")
                    .then()
                    .statusCode(200);
            asker.as("lado")
                    .get("/v1/metrics/lado-referrals/lineage", "period", "2013-14")
                    .then()
                    .statusCode(200);
        }

        @Test
        void to_records_needs_a_purpose() {
            asker.request()
                    .get("/v1/metrics/reviews-in-timescale/lineage?period=2013-14")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("purpose-of-use-missing"));
            asker.request()
                    .header("Purpose-Of-Use", "DIRECT_WORK")
                    .get("/v1/metrics/reviews-in-timescale/lineage?period=2013-14")
                    .then()
                    .statusCode(403);
            asker.request()
                    .get("/v1/metrics/reviews-in-timescale?period=2013-14")
                    .then()
                    .statusCode(200);
        }

        @Test
        void to_another_authority_is_as_if_there_were_none() {
            asker.get("/v1/metrics/reviews-in-timescale", "period", "2013-14", "localAuthority", "E06000017")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("local-authority-not-found"));
            asker.get("/v1/metrics/reviews-in-timescale", "period", "2013-14", "localAuthority", told.authority())
                    .then()
                    .statusCode(200);
        }

        @Test
        void needs_a_token() {
            RestAssured.get("/v1/metrics").then().statusCode(401);
            RestAssured.given()
                    .auth()
                    .oauth2("not-a-token")
                    .get("/v1/metrics")
                    .then()
                    .statusCode(401);
        }

        @Test
        void to_ones_own_authority_shows_nothing_of_others() {
            ToldFacts other = new ToldFacts();
            other.tell("review", "Ada", "period_of_care_id", CARE, "due_on", "2013-05-01", "held_on", "2013-05-01");

            assertThat(asker.number("reviews-in-timescale", "period", "2013-14"))
                    .isEqualTo("0 of 0 = null");
            assertThat(asker.lineage("reviews-in-timescale", "period", "2013-14"))
                    .isEmpty();
        }
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }
}
