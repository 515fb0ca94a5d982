package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The year of the unnamed service, loaded through the APIs, gives the figures that its annual report of 2017-18
/// prints.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceReportTest {

    private static final String AUTHORITY = DemonstrationUser.UNNAMED_AUTHORITY;
    private static final Duration ARRIVAL = Duration.ofSeconds(60);

    private final Suite suite;
    private final ServiceClient lead;

    ServiceReportTest(Suite suite) {
        this.suite = suite;
        this.lead = suite.client("performance-lead", AUTHORITY, "AUDIT");
    }

    @BeforeAll
    void load() throws IOException {
        try (Loader loader = suite.loader(AUTHORITY)) {
            LoadReport report = loader.load(LoadFile.of(LoadFile.SERVICE), new Progress(System.out, false));
            assertThat(report.problems()).isEmpty();
        }
        await().atMost(ARRIVAL)
                .untilAsserted(
                        () -> assertThat(get("/v1/reconciliation").get("state").asText())
                                .isEqualTo("MATCH"));
    }

    @AfterAll
    void close() {
        lead.close();
    }

    @ParameterizedTest
    @CsvSource({
        "children-looked-after, CHILD, 50,",
        "reviews-in-timescale, REVIEW, 93, 100",
        "review-participation, CHILD, 46, 50",
        "placement-stability-local, CHILD, 37, 50",
        "placement-stability-dfe, CHILD, 37, 50",
        "audits-completed, AUDIT, 42,",
        "escalations-raised, ESCALATION, 79,",
        "escalations-by-highest-stage, ESCALATION, 79,",
        "commendations, COMMENDATION, 14,"
    })
    void says_what_the_service_printed(String metric, String unit, int numerator, Integer denominator)
            throws InterruptedException {
        JsonNode figure = figure(metric, "&unit=" + unit);

        assertThat(figure.get("numerator").asInt()).isEqualTo(numerator);
        assertThat(
                        figure.get("denominator").isNull()
                                ? null
                                : figure.get("denominator").asInt())
                .isEqualTo(denominator);
    }

    @Test
    void says_of_siblings_what_the_service_printed_no_number_for() throws InterruptedException {
        JsonNode figure = figure("sibling-groups-placed-together", "");

        assertThat(figure.get("numerator").asInt()).isEqualTo(3);
        assertThat(figure.get("denominator").asInt()).isEqualTo(5);
    }

    @Test
    void everybody_of_the_team_was_permanent() throws InterruptedException {
        assertThat(figure("permanent-staff", "").get("value").asDouble()).isEqualTo(100.0);
    }

    @Test
    void caseloads_went_down_and_contacts_between_reviews_up() throws InterruptedException {
        assertThat(figure("iro-caseload", "&compare=previous")
                        .at("/previous/change")
                        .asDouble())
                .isNegative();
        assertThat(figure("iro-contacts-between-reviews", "&compare=previous")
                        .at("/previous/change")
                        .asInt())
                .isPositive();
    }

    @Test
    void no_concern_went_above_the_service_manager() throws InterruptedException {
        assertThat(rows("escalations-by-highest-stage", "stage"))
                .containsEntry("SERVICE_MANAGER", 7)
                .containsEntry("HEAD_OF_SERVICE", 0)
                .containsEntry("ASSISTANT_DIRECTOR", 0)
                .containsEntry("DIRECTOR", 0);
    }

    @Test
    void late_reports_plans_behind_and_family_time_lead_the_themes() throws InterruptedException {
        Map<String, Integer> themes = rows("escalations-by-theme", "theme");

        assertThat(themes.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(3)
                        .map(Map.Entry::getKey))
                .containsExactly("LATE_REPORTS", "PLAN_PROGRESSION", "FAMILY_TIME");
    }

    private Map<String, Integer> rows(String metric, String by) throws InterruptedException {
        Map<String, Integer> rows = new HashMap<>();
        figure(metric, "&by=" + by)
                .get("breakdown")
                .forEach(row ->
                        rows.put(row.get(by).asText(), row.get("numerator").asInt()));
        return rows;
    }

    private JsonNode figure(String metric, String more) throws InterruptedException {
        return get("/v1/metrics/" + metric + "?localAuthority=" + AUTHORITY + "&period=2017-18" + more);
    }

    private JsonNode get(String path) throws InterruptedException {
        ServiceAnswer answer = lead.read(Service.REPORTING, path);
        assertThat(answer.isDone()).as(path + " " + answer.status()).isTrue();
        return answer.body();
    }
}
