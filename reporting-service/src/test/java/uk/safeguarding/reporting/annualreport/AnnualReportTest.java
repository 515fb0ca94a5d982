package uk.safeguarding.reporting.annualreport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.reporting.metrics.Asker;
import uk.safeguarding.reporting.metrics.ToldFacts;

@QuarkusTest
class AnnualReportTest {

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void has_the_figures_by_section_each_once_for_each_of_its_units() {
        told.tell("period_of_care", "Ada", "started_on", "2013-05-01");

        JsonNode report = report();

        assertThat(report.get("authority").asText()).isEqualTo(told.authority());
        assertThat(report.get("year").asText()).isEqualTo("2013-14");
        assertThat(report.get("edition").isNull()).isTrue();
        assertThat(report.at("/sections").findValuesAsText("id"))
                .containsExactly("executive-summary", "iro", "conferences", "lado");
        List<String> figures = new ArrayList<>();
        report.get("sections")
                .forEach(section -> section.get("figures")
                        .forEach(figure -> figures.add(figure.get("metric").asText() + " "
                                + figure.get("unit").asText())));
        assertThat(figures)
                .hasSizeGreaterThanOrEqualTo(28)
                .doesNotHaveDuplicates()
                .startsWith("children-looked-after CHILD", "children-in-education-with-current-pep CHILD")
                .contains("conferences-held CONFERENCE", "conferences-held CHILD", "conferences-held FAMILY");
        assertThat(report.get("checks").findValuesAsText("rule"))
                .contains("referrals = notMet + transferred + inScope + undecided");
        assertThat(report.at("/sections/0/narrative").asText())
                .contains("1 children were looked after on 31 March 2014.");
    }

    @Test
    void repeats_the_answer_of_the_metric_unchanged() {
        told.tell("lado_referral", "Adult", "received_on", "2013-05-01");
        told.tell("lado_referral", "Adult", "received_on", "2012-05-01");

        JsonNode metric = asker.figure("lado-referrals-by-sector", "period", "2013-14", "compare", "previous");
        JsonNode figure = figure(report(), "lado-referrals-by-sector");

        assertThat(figure.get("breakdown")).isEqualTo(metric.get("breakdown"));
        assertThat(figure.get("previous")).isEqualTo(metric.get("previous"));
        assertThat(figure.get("lineage")).isEqualTo(metric.get("lineage"));
        assertThat(figure.get("previous").get("value").asInt()).isEqualTo(1);
    }

    @Test
    void is_kept_while_nothing_arrives_and_never_stale() {
        String first = report().get("knownAt").asText();
        assertThat(report().get("knownAt").asText()).isEqualTo(first);

        told.arrive("period_of_care", "Ada", "started_on", "2013-05-01");

        JsonNode after = report();
        assertThat(after.get("knownAt").asText()).isNotEqualTo(first);
        assertThat(figure(after, "children-looked-after").get("value").asInt()).isEqualTo(1);
    }

    @Test
    void is_not_kept_past_a_transaction_that_was_open_when_it_was_made() throws Exception {
        try (var slow = told.begin()) {
            slow.arrive("period_of_care", "Ada", "started_on", "2013-05-01");
            told.arrive("period_of_care", "Bea", "started_on", "2013-05-01");
            assertThat(figure(report(), "children-looked-after").get("value").asInt())
                    .isEqualTo(1);
            slow.commit();
        }

        assertThat(figure(report(), "children-looked-after").get("value").asInt())
                .isEqualTo(2);
    }

    @Test
    void of_a_calendar_year_is_a_report_too_and_of_other_periods_is_none() {
        assertThat(asker.json(address("2013")).get("year").asText()).isEqualTo("2013");
        asker.get(address("2013-15")).then().statusCode(404).body("code", equalTo("annual-report-not-found"));
        asker.get(address("2013-04")).then().statusCode(404);
        asker.get("/v1/annual-reports/E06000017/2013-14").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lado", "iro", "analyst", "social-worker", "partner-agency", "privacy-officer"})
    void is_not_for_others(String role) {
        assertThat(asker.as(role).get(address("2013-14")).statusCode()).isIn(401, 403);
        assertThat(asker.as(role).get(address("2013-14.html")).statusCode()).isIn(401, 403);
    }

    @Nested
    class As_a_page {

        @Test
        void shows_the_figures_accessibly() {
            told.tell("period_of_care", "Ada", "started_on", "2013-05-01");
            told.tell(
                    "conference",
                    "Smith",
                    "due_on",
                    "2013-05-22",
                    "held_on",
                    "2013-05-22",
                    "risk_factors",
                    List.of("3A"),
                    "children",
                    List.of(Map.of("child", told.pseudonym("Ada"), "dueOn", "2013-05-22")));

            Response page = asker.get(address("2013-14.html"));
            page.then()
                    .statusCode(200)
                    .contentType(containsString("text/html"))
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .header("Cache-Control", equalTo("no-store"));
            String html = page.asString();

            assertThat(html)
                    .contains(
                            "<html lang=\"en-GB\">", "1 children were looked after on 31 March 2014.", "Domestic abuse")
                    .contains("children-looked-after, version 1")
                    .containsPattern("Not complete|Every event recorded by the services had arrived")
                    .doesNotContain("http://", "https://", "<script", "<img", "NOT_FOUND");
            assertThat(count(html, "<table")).isGreaterThan(20).isEqualTo(count(html, "<caption>"));
            assertThat(count(html, "<svg ")).isPositive().isEqualTo(count(html, "<svg aria-hidden=\"true\""));
            assertThat(count(html, "<th scope=\"")).isEqualTo(count(html, "<th "));
        }

        @Test
        void sends_a_browser_without_a_token_to_log_in() {
            given().redirects()
                    .follow(false)
                    .header("Accept", "text/html,application/xhtml+xml")
                    .get(address("2013-14.html"))
                    .then()
                    .statusCode(302)
                    .header(
                            "Location",
                            startsWith("http://localhost:8180/realms/safeguarding/protocol/openid-connect/auth"))
                    .header("Location", containsString("client_id=reporting-web"))
                    .header("Location", containsString("%2Fv1%2Fannual-reports%2Flog-in.html&"))
                    .header("Location", containsString("code_challenge_method=S256"));
        }

        @Test
        void answers_401_to_programs_and_to_bad_tokens() {
            given().get(address("2013-14.html")).then().statusCode(401);
            given().header("Accept", "text/html")
                    .auth()
                    .oauth2("bad")
                    .get(address("2013-14.html"))
                    .then()
                    .statusCode(401);
            given().header("Accept", "text/html").get(address("2013-14")).then().statusCode(is(oneOf(401, 406)));
            given().header("Accept", "text/html")
                    .post(address("2013-14.html"))
                    .then()
                    .statusCode(is(oneOf(401, 405)));
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private JsonNode report() {
        return asker.json(address("2013-14"));
    }

    private String address(String year) {
        return "/v1/annual-reports/" + told.authority() + "/" + year;
    }

    private static JsonNode figure(JsonNode report, String metric) {
        for (JsonNode section : report.get("sections")) {
            for (JsonNode figure : section.get("figures")) {
                if (figure.get("metric").asText().equals(metric)) {
                    return figure;
                }
            }
        }
        throw new AssertionError("No " + metric + " in the report " + UUID.randomUUID());
    }
}
