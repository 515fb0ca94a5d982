package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rutland's sample years, loaded through the APIs, give the figures that the council's annual safeguarding report of
/// 2013-14 prints; and a change of one record is in the figure at once.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RutlandReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUTLAND = DemonstrationUser.HOME_AUTHORITY;
    private static final String REPORT = "/v1/annual-reports/" + RUTLAND + "/2013-14";
    private static final String QUESTION = "localAuthority=" + RUTLAND + "&period=2013-14";
    private static final Duration ARRIVAL = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Suite suite;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, FreshToken> tokens = new HashMap<>();
    private final Progress progress = new Progress(System.out, false);

    RutlandReportTest(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void load() throws IOException {
        RutlandLoad.requireIn(suite);

        await().atMost(ARRIVAL)
                .untilAsserted(() -> assertThat(
                                answer(200, to(Service.REPORTING, "/v1/reconciliation", "performance-lead", "AUDIT"))
                                        .get("state")
                                        .asText())
                        .isEqualTo("MATCH"));
    }

    @AfterAll
    void close() {
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "children-looked-after, CHILD, 34,",
        "children-in-education-with-current-pep, CHILD, 34, 34",
        "children-placed-out-of-area, CHILD, 20, 34",
        "out-of-area-within-distance, CHILD, 20, 20",
        "out-of-area-with-family-or-friends, CHILD, 6, 20",
        "reviews-in-timescale, REVIEW, 83, 87",
        "conferences-held, CONFERENCE, 70,",
        "conferences-held, CHILD, 61,",
        "conferences-held, FAMILY, 28,",
        "conferences-in-timescale, CONFERENCE, 70, 70",
        "children-with-child-protection-plans, CHILD, 32,",
        "lado-referrals, REFERRAL, 17,",
        "lado-threshold-not-met, REFERRAL, 2,",
        "lado-transferred, REFERRAL, 1,",
        "lado-outcomes, ALLEGATION, 14,",
        "lado-referrals-by-sector, REFERRAL, 17,"
    })
    void says_what_the_council_printed(String metric, String unit, int numerator, Integer denominator)
            throws IOException {
        JsonNode figure = figure(metric, unit);

        assertThat(figure.get("numerator").asInt()).isEqualTo(numerator);
        assertThat(
                        figure.get("denominator").isNull()
                                ? null
                                : figure.get("denominator").asInt())
                .isEqualTo(denominator);
        assertThat(figure.get("complete").asBoolean()).isTrue();
    }

    @Test
    void says_of_siblings_what_the_report_gives_no_number_for() throws IOException {
        JsonNode figure = figure("sibling-groups-placed-together", "SIBLING_GROUP");

        assertThat(figure.get("numerator").asInt()).isEqualTo(6);
        assertThat(figure.get("denominator").asInt()).isEqualTo(8);
        assertThat(figure.at("/previous/numerator").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"teenagers-placed-in-area", "family-time-plans-in-place"})
    void has_more_than_the_year_before(String metric) throws IOException {
        JsonNode figure = figure(metric, "CHILD");

        assertThat(figure.get("numerator").asInt())
                .isGreaterThan(figure.at("/previous/numerator").asInt());
    }

    @Test
    void compares_17_referrals_with_15_of_the_year_before() throws IOException {
        JsonNode previous = figure("lado-referrals", "REFERRAL").get("previous");

        assertThat(previous.get("label").asText()).isEqualTo("2012-13");
        assertThat(previous.get("numerator").asInt()).isEqualTo(15);
        assertThat(previous.get("change").asInt()).isEqualTo(2);
    }

    @Test
    void splits_allegations_by_outcome_and_the_splits_close() throws IOException {
        JsonNode figure = figure("lado-outcomes", "ALLEGATION");

        assertThat(rows(figure, "outcome"))
                .containsEntry("SUBSTANTIATED", 7)
                .containsEntry("UNSUBSTANTIATED", 4)
                .containsEntry("UNFOUNDED", 2)
                .containsEntry("OPEN", 1)
                .containsEntry("MALICIOUS", 0);
        assertThat(figure.get("checks"))
                .hasSize(2)
                .allSatisfy(check -> assertThat(check.get("holds").asBoolean())
                        .as(check.get("rule").asText())
                        .isTrue());
    }

    @Test
    void gives_each_of_two_reasons_once_why_the_threshold_was_not_met() throws IOException {
        assertThat(rows(figure("lado-threshold-not-met", "REFERRAL"), "reason"))
                .containsEntry("NOT_WORKING_WITH_CHILDREN", 1)
                .containsEntry("CONDUCT_ONLY", 1);
    }

    @Test
    void shows_that_no_referral_came_from_health_and_most_from_education() throws IOException {
        Map<String, Integer> sectors = rows(figure("lado-referrals-by-sector", "REFERRAL"), "sector");

        assertThat(sectors).containsEntry("HEALTH", 0).containsEntry("SPORT_AND_LEISURE", 2);
        assertThat(sectors.entrySet().stream()
                        .filter(row -> row.getKey().startsWith("EDUCATION_"))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .isGreaterThan(8);
    }

    @Test
    void finds_domestic_abuse_in_17_of_28_families() throws IOException {
        JsonNode row = row(figure("risk-factors", "FAMILY"), "factorGroup", "DOMESTIC_ABUSE");

        assertThat(row.get("numerator").asInt()).isEqualTo(17);
        assertThat(row.get("denominator").asInt()).isEqualTo(28);
    }

    @Test
    void ranks_plans_by_category_and_shows_the_one_that_none_has() throws IOException {
        assertThat(rows(figure("plans-by-category", "PLAN"), "category"))
                .containsEntry("NEG", 15)
                .containsEntry("EMO", 12)
                .containsEntry("PHY", 3)
                .containsEntry("SAB", 2)
                .containsEntry("MUL", 0);
    }

    @Test
    void is_the_same_after_a_second_load_which_changes_nothing() throws IOException {
        Map<Service, Long> before = eventsRecorded();

        LoadReport second = RutlandLoad.into(suite);

        assertThat(second.problems()).isEmpty();
        assertThat(second.changed()).isZero();
        assertThat(eventsRecorded()).isEqualTo(before);
    }

    @Test
    void has_the_change_of_a_review_within_a_second_and_names_its_event() throws IOException {
        JsonNode review = reviewHeldInTime();
        LocalDate heldOn = LocalDate.parse(review.get("heldOn").asText());
        LocalDate due = LocalDate.parse(review.at("/timescale/due").asText());
        int before = figureNow("reviews-in-timescale").get("numerator").asInt();
        try {
            correct(review, due.plusDays(3));
            long corrected = System.nanoTime();
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(figureNow("reviews-in-timescale")
                                    .get("numerator")
                                    .asInt())
                            .isEqualTo(before - 1));
            progress.say("  a corrected review was in its figure after %d ms"
                    .formatted((System.nanoTime() - corrected) / 1_000_000));

            JsonNode unit = lineageOf(review.get("id").asText());
            assertThat(unit.get("state").asText()).isEqualTo("NOT_COUNTED");
            assertThat(unit.at("/reasons/0").asText()).isEqualTo("LATE");
            assertThat(unit.findValuesAsText("type")).contains("cases.review.corrected.v1");
        } finally {
            correct(reviewNow(review.get("id").asText()), heldOn);
        }
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(figureNow("reviews-in-timescale")
                                .get("numerator")
                                .asInt())
                        .isEqualTo(before));
    }

    @Test
    void counts_a_child_in_the_figure_of_their_own_of_the_officer_to_whom_it_is_allocated() throws IOException {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        String path = "/v1/metrics/children-looked-after?asAt=" + today;
        JsonNode before = answer(200, to(Service.REPORTING, path, "iro", "REVIEW"));
        assertThat(before.get("scope").asText()).isEqualTo("OWN");

        String child = made("/v1/children", """
                {"childReference": "RUT-OWN-1", "forename": "Robin", "surname": "Sampleton", "birthDate": "2015-05-04", "sex": "F"}""");
        made("/v1/periods-of-care", """
                {"childId": "%s", "startedOn": "%s", "categoryOfNeed": "N1"}""".formatted(child, today));
        made("/v1/iro-allocations", """
                {"childId": "%s", "staffId": "IRO", "from": "%s"}""".formatted(child, today));

        await().atMost(ARRIVAL)
                .untilAsserted(() -> assertThat(answer(200, to(Service.REPORTING, path, "iro", "REVIEW"))
                                .get("value")
                                .asInt())
                        .isEqualTo(before.get("value").asInt() + 1));
    }

    private String made(String path, String body) throws IOException {
        return answer(
                        201,
                        to(Service.CASES, path, "records-officer", "DIRECT_WORK")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)))
                .get("id")
                .asText();
    }

    /// A review of 2013-14 that was held in time and is followed by another that was held.
    private JsonNode reviewHeldInTime() throws IOException {
        JsonNode children = answer(
                200,
                to(Service.CASES, "/v1/children/search", "quality-assurance-manager", "AUDIT")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"childReference\":\"RUT-0003\"}")));
        String child = children.at("/data/0/id").asText();
        JsonNode reviews =
                answer(200, to(Service.CASES, "/v1/reviews?childId=" + child, "quality-assurance-manager", "AUDIT"));
        return reviews.get("data")
                .valueStream()
                .filter(review -> review.path("heldOn").asText().equals("2013-07-10"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode reviewNow(String id) throws IOException {
        return answer(200, to(Service.CASES, "/v1/reviews/" + id, "quality-assurance-manager", "AUDIT"));
    }

    private void correct(JsonNode review, LocalDate heldOn) throws IOException {
        String body = """
                {"reasonCode": "DATA_ENTRY_ERROR", "reason": "Wrong day", "changes": {"heldOn": "%s"}}""".formatted(heldOn);
        answer(
                200,
                to(
                                Service.CASES,
                                "/v1/reviews/" + review.get("id").asText() + "/corrections",
                                "quality-assurance-manager",
                                "AUDIT")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + review.get("revision").asLong() + "\"")
                        .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode lineageOf(String review) throws IOException {
        JsonNode lineage = answer(
                200,
                to(
                        Service.REPORTING,
                        "/v1/metrics/reviews-in-timescale/lineage?pageSize=200&" + QUESTION,
                        "performance-lead",
                        "AUDIT"));
        return lineage.get("data")
                .valueStream()
                .filter(unit -> unit.get("key").asText().equals(review))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode figureNow(String metric) throws IOException {
        return answer(
                200,
                to(
                        Service.REPORTING,
                        "/v1/metrics/" + metric + "?" + QUESTION,
                        "performance-lead",
                        "STATUTORY_RETURN"));
    }

    /// The figure as the annual report says it.
    private JsonNode figure(String metric, String unit) throws IOException {
        JsonNode report = answer(200, to(Service.REPORTING, REPORT, "performance-lead", "STATUTORY_RETURN"));
        List<JsonNode> figures = new ArrayList<>();
        report.get("sections").forEach(section -> section.get("figures").forEach(figures::add));
        return figures.stream()
                .filter(figure -> figure.get("metric").asText().equals(metric)
                        && figure.get("unit").asText().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The report has no " + metric + " by " + unit));
    }

    private static Map<String, Integer> rows(JsonNode figure, String dimension) {
        Map<String, Integer> rows = new HashMap<>();
        figure.get("breakdown")
                .forEach(row -> rows.put(
                        row.get(dimension).asText(), row.get("numerator").asInt()));
        return rows;
    }

    private static JsonNode row(JsonNode figure, String dimension, String value) {
        return figure.get("breakdown")
                .valueStream()
                .filter(row -> row.get(dimension).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /// How many events each service has recorded.
    private Map<Service, Long> eventsRecorded() throws IOException {
        Map<Service, Long> counts = new HashMap<>();
        for (Service service : List.of(Service.CASES, Service.CONFERENCES, Service.LADO)) {
            JsonNode summary = answer(200, to(service, "/v1/events/summary", RealmFile.SYSTEM_ROLE, "AUDIT"));
            counts.put(service, count(summary.get("summaries")));
        }
        return counts;
    }

    private static long count(JsonNode summaries) {
        return summaries
                .valueStream()
                .mapToLong(summary -> summary.get("count").asLong())
                .sum();
    }

    private HttpRequest.Builder to(Service service, String path, String role, String purpose) {
        FreshToken token = tokens.computeIfAbsent(role, asked -> new FreshToken(() -> suite.token(asked)));
        return HttpRequest.newBuilder(URI.create(suite.ports().url(service) + path))
                .header("Authorization", "Bearer " + token.get())
                .header("Purpose-Of-Use", purpose);
    }

    private JsonNode answer(int status, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as(response.uri() + " " + response.body())
                    .isEqualTo(status);
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
