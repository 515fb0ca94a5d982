package uk.safeguarding.reporting.timescale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.reporting.metrics.Asker;
import uk.safeguarding.reporting.metrics.ToldFacts;
import uk.safeguarding.reporting.testing.Facts;

@QuarkusTest
class TimescaleResourceTest {

    private static final UUID CARE = new UUID(0, 7);

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void a_late_review_is_explained() {
        UUID review = told.tell(
                "review",
                "Ada",
                "period_of_care_id",
                CARE,
                "rule",
                "REVIEW_FIRST_20_WORKING_DAYS",
                "clock_started",
                "2013-12-12",
                "due_on",
                "2014-01-14",
                "held_on",
                "2014-01-20");

        assertThat(asker.json("/v1/timescales").get("data").toString())
                .isEqualTo("""
                    [{"record":"REVIEW","recordId":"%s","subject":"%s","timescale":{\
                    "rule":"REVIEW_FIRST_20_WORKING_DAYS","citation":"SI 2010/959 reg. 33(1)","clockStarted":"2013-12-12",\
                    "due":"2014-01-14","actual":"2014-01-20","late":{"workingDays":4},"state":"LATE"}}]\
                    """.formatted(review, told.pseudonym("Ada")));
    }

    @ParameterizedTest(name = "due {0}, held {1}, fell away {2}: {3}")
    @CsvSource(textBlock = """
        2013-05-03, 2013-05-03,           ,
        2013-05-03, 2013-05-04,           , LATE 0
        2013-05-03, 2013-05-07,           , LATE 1
        2013-05-03,           , 2013-05-03,
        2013-05-03,           , 2013-05-04, OVERDUE
        2013-05-03,           ,           , OVERDUE
        2035-05-03,           ,           ,
        """)
    void a_duty_is_breached_after_its_last_lawful_day(String due, String held, String fellAway, String expected) {
        told.tell("review", "Ada", "period_of_care_id", CARE, "due_on", due, "held_on", held, "fell_away_on", fellAway);

        List<String> states = new ArrayList<>();
        asker.json("/v1/timescales").get("data").forEach(breach -> {
            JsonNode timescale = breach.get("timescale");
            String days = timescale.get("state").asText().equals("LATE")
                    ? " " + timescale.at("/late/workingDays").asText()
                    : "";
            states.add(timescale.get("state").asText() + days);
        });
        assertThat(states).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /// The cases service's own test reads the same file.
    @ParameterizedTest(name = "looked after from {0}: {1}")
    @CsvFileSource(
            files = "../cases-service/src/test/resources/citations/personal-education-plan.csv",
            numLinesToSkip = 1)
    void the_law_on_education_plans_is_cited_as_the_cases_service_cites_it(String startedOn, String citation) {
        UUID care = told.tell("period_of_care", "Ada", "started_on", startedOn);
        told.tell(
                "personal_education_plan",
                "Ada",
                "period_of_care_id",
                care,
                "rule",
                "PEP_FIRST_10_WORKING_DAYS",
                "due_on",
                "2014-01-14");

        JsonNode breach = asker.json("/v1/timescales").get("data").get(0);
        assertThat(breach.at("/timescale/clockStarted").asText()).isEqualTo(startedOn);
        assertThat(breach.at("/timescale/citation").asText()).isEqualTo(citation);
    }

    @ParameterizedTest
    @CsvSource({
        "CORE_GROUP_FIRST_10_WORKING_DAYS, 'Working Together to Safeguard Children 2013, ch. 1'",
        "CORE_GROUP_LATER, Local policy"
    })
    void a_core_group_is_judged_by_guidance_first_and_then_by_local_policy(String rule, String citation) {
        told.tell("core_group", "Ada", "rule", rule, "due_on", "2013-05-16");

        JsonNode breach = asker.json("/v1/timescales").get("data").get(0);
        assertThat(breach.at("/timescale/citation").asText()).isEqualTo(citation);
    }

    /// The cases service's own tests read the same files.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            files = {
                "../cases-service/src/test/resources/citations/visit.csv",
                "../cases-service/src/test/resources/citations/care-plan.csv"
            },
            numLinesToSkip = 1)
    void the_law_on_care_is_cited_as_the_cases_service_cites_it(String rule, String england) {
        told.tell(rule.startsWith("VISIT") ? "visit" : "care_plan", "Ada", "rule", rule);

        JsonNode breach = asker.json("/v1/timescales").get("data").get(0);
        assertThat(breach.at("/timescale/citation").asText()).isEqualTo(england);
    }

    @Test
    void every_record_with_a_dated_duty_is_there() {
        told.tell("core_group", "Flo", "rule", "CORE_GROUP_FIRST_10_WORKING_DAYS", "due_on", "2013-05-16");
        told.tell("review", "Ada", "period_of_care_id", CARE, "due_on", "2013-05-01");
        told.tell(
                "conference",
                "Smith",
                "rule",
                "CONFERENCE_INITIAL_15_WORKING_DAYS",
                "clock_started",
                "2013-05-01",
                "due_on",
                "2013-05-23",
                "children",
                List.of(
                        Map.of("child", told.pseudonym("Bea"), "dueOn", "2013-05-23"),
                        Map.of("child", told.pseudonym("Cyd"), "dueOn", "2013-05-23", "fellAwayOn", "2013-05-20")));
        told.tell("section_47_enquiry", "Dot", "started_on", "2013-05-01", "conference_due_on", "2013-05-23");
        told.tell(
                "personal_education_plan",
                "Eve",
                "period_of_care_id",
                CARE,
                "rule",
                "PEP_10_WORKING_DAYS",
                "due_on",
                "2013-05-15",
                "initiated_on",
                "2013-05-01");
        told.tell(
                "placement_approval",
                "Fay",
                "period_of_care_id",
                CARE,
                "placement_id",
                new UUID(0, 8),
                "approved_by",
                "DIRECTOR",
                "approved_on",
                "2014-02-03",
                "staff",
                told.pseudonym("director"),
                "emergency",
                true,
                "rule",
                "AREA_NOTIFICATION_EMERGENCY_5_WORKING_DAYS",
                "clock_started",
                "2014-02-03",
                "due_on",
                "2014-02-10");
        told.tell(
                "incoming_placement",
                "Kim",
                "from",
                "2014-02-03",
                "rule",
                "AREA_NOTIFICATION_BEFORE_PLACEMENT",
                "clock_started",
                "2014-02-03",
                "due_on",
                "2014-02-03",
                "notified_on",
                "2014-02-04");
        told.tell("lado_referral", "Adult", "received_on", "2013-05-01", "decision_due_on", "2013-05-02");
        told.tell("visit", "Fay");
        told.tell("visit", "Gil", "visited_on", "2013-05-13", "seen", true, "staff", told.pseudonym("worker"));
        told.tell("care_plan", "Hal", "fell_away_on", "2013-04-16");
        told.tell("care_plan", "Ida", "fell_away_on", "2013-04-15");
        told.tell("resource_pack", "Joy");

        assertThat(records(asker))
                .containsExactlyInAnyOrder(
                        "REVIEW " + told.pseudonym("Ada"),
                        "CONFERENCE " + told.pseudonym("Bea"),
                        "SECTION_47_ENQUIRY " + told.pseudonym("Dot"),
                        "PERSONAL_EDUCATION_PLAN " + told.pseudonym("Eve"),
                        "CORE_GROUP " + told.pseudonym("Flo"),
                        "VISIT " + told.pseudonym("Fay"),
                        "CARE_PLAN " + told.pseudonym("Hal"),
                        "PLACEMENT_APPROVAL " + told.pseudonym("Fay"),
                        "INCOMING_PLACEMENT " + told.pseudonym("Kim"),
                        "RESOURCE_PACK " + told.pseudonym("Joy"));
        assertThat(records(asker.as("lado"))).containsExactly("LADO_REFERRAL " + told.pseudonym("Adult"));
        asker.json("/v1/timescales")
                .get("data")
                .forEach(breach ->
                        assertThat(breach.at("/timescale/citation").asText()).isNotBlank());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        rule=REVIEW_REPORT_BEFORE_REVIEW due_on=2013-05-01 author=SCHOOL                                      | REVIEW_REPORT OVERDUE
        rule=REVIEW_REPORT_BEFORE_REVIEW due_on=2013-05-01 submitted_on=2013-05-01 author=SCHOOL              |
        rule=REVIEW_REPORT_BEFORE_REVIEW due_on=2013-05-01 submitted_on=2013-05-02 author=SCHOOL              | REVIEW_REPORT LATE
        sending_rule=REVIEW_DECISIONS_SENT sending_due_on=2013-05-01 rule=REVIEW_DECISION_CARRIED_OUT due_on=2013-05-03 | REVIEW_DECISION OVERDUE,REVIEW_DECISION OVERDUE
        sending_rule=REVIEW_DECISIONS_SENT sending_due_on=2013-05-01 sent_on=2013-05-01 due_on=2013-05-03     |
        rule=REVIEW_DECISION_CARRIED_OUT due_on=2013-05-03 completion=DONE completed_on=2013-05-04            | REVIEW_DECISION LATE
        rule=REVIEW_DECISION_CARRIED_OUT due_on=2013-05-03 completion=NOT_DONE completed_on=2013-05-04        |
        kind=RECORD completion_rule=REVIEW_RECORD_COMPLETED completion_due_on=2013-05-01 completed_on=2013-05-01 distribution_rule=REVIEW_RECORD_DISTRIBUTED distribution_due_on=2013-05-01 | REVIEW_DOCUMENT OVERDUE
        """)
    void what_is_written_for_a_review_or_comes_of_it_has_its_days(String facts, String expected) {
        List<Object> fields = new ArrayList<>(List.of("review_id", new UUID(0, 8), "clock_started", "2013-04-10"));
        for (String fact : facts.split(" ")) {
            fields.addAll(List.of((Object[]) fact.split("=")));
        }
        String record = facts.contains("author")
                ? "review_report"
                : facts.contains("kind") ? "review_document" : "review_decision";
        told.tell(record, "Ada", fields.toArray());

        List<String> breaches = new ArrayList<>();
        asker.json("/v1/timescales").get("data").forEach(breach -> {
            assertThat(breach.at("/timescale/citation").asText())
                    .isIn("Local procedure", "IRO Handbook 2010, chapter 3", "Day set by the review");
            breaches.add(breach.get("record").asText() + " "
                    + breach.at("/timescale/state").asText());
        });
        assertThat(breaches).isEqualTo(expected == null ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void a_report_to_a_review_that_fell_away_is_no_breach() {
        UUID review = told.tell(
                "review", "Ada", "period_of_care_id", CARE, "due_on", "2035-05-01", "fell_away_on", "2013-05-01");
        told.tell(
                "review_report",
                "Ada",
                "review_id",
                review,
                "author",
                "SCHOOL",
                "rule",
                "REVIEW_REPORT_BEFORE_REVIEW",
                "clock_started",
                "2013-05-09",
                "due_on",
                "2013-05-01");

        assertThat(asker.json("/v1/timescales").get("data")).isEmpty();
    }

    /// The cases service's own test reads the same file.
    @ParameterizedTest(name = "{0} on {2}: {3}")
    @CsvFileSource(files = "../cases-service/src/test/resources/citations/review-papers.csv", numLinesToSkip = 1)
    void the_guidance_on_reviews_is_cited_as_the_cases_service_cites_it(
            String rule, String nation, String day, String citation) throws SQLException {
        assertThat(cited(rule, nation, day)).containsExactly(citation);
    }

    @ParameterizedTest(name = "appointed {0}, care ended {1}: {2}")
    @CsvSource({
        "2013-05-09,           ,",
        "2013-05-10,           , LATE",
        "          ,           , OVERDUE",
        "          , 2013-05-09,",
        "          , 2013-05-10, OVERDUE",
        "2013-04-30,           , OVERDUE"
    })
    void a_child_in_care_without_a_reviewing_officer_in_time_is_a_breach(String from, String ceased, String expected) {
        told.tell(
                "period_of_care",
                "Ada",
                "started_on",
                "2013-05-01",
                "ceased_on",
                ceased,
                "iro_appointment_rule",
                "IRO_APPOINTED_5_WORKING_DAYS",
                "iro_appointment_due_on",
                "2013-05-09");
        if (from != null) {
            told.tell("iro_allocation", "Ada", "staff", told.pseudonym("officer"), "from", from);
        }

        JsonNode breaches = asker.json("/v1/timescales").get("data");
        assertThat(breaches.findValuesAsText("state")).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(breaches.findValuesAsText("record"))
                .isEqualTo(expected == null ? List.of() : List.of("PERIOD_OF_CARE"));
    }

    /// The cases service's own test reads the same file.
    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvFileSource(files = "../cases-service/src/test/resources/citations/iro-appointment.csv", numLinesToSkip = 1)
    void the_law_on_reviewing_officers_is_cited_as_the_cases_service_cites_it(
            String authority, String day, String citation) throws SQLException {
        assertThat(cited("IRO_APPOINTED_5_WORKING_DAYS", authority, day)).containsExactly(citation);
    }

    @Test
    void a_concern_is_late_at_each_stage_and_as_a_whole() {
        told.tell(
                "escalation",
                "Ada",
                "raised_on",
                "2013-05-01",
                "raised_by",
                told.pseudonym("officer"),
                "stage",
                "TEAM_MANAGER",
                "stages",
                List.of(
                        Map.of("stage", "INFORMAL", "from", "2013-05-01", "dueOn", "2013-05-16"),
                        Map.of("stage", "TEAM_MANAGER", "from", "2013-05-16", "dueOn", "2013-05-31")),
                "formal_rule",
                "ESCALATION_FORMAL_PROCESS",
                "formal_from",
                "2013-05-16",
                "formal_due_on",
                "2013-06-14",
                "resolved_on",
                "2013-06-17");

        List<String> breaches = new ArrayList<>();
        asker.json("/v1/timescales").get("data").forEach(breach -> {
            JsonNode timescale = breach.get("timescale");
            breaches.add(
                    timescale.get("rule").asText() + " " + timescale.get("due").asText() + " "
                            + timescale.at("/late/workingDays").asText() + ", "
                            + timescale.get("citation").asText());
        });
        assertThat(breaches)
                .containsExactly(
                        "ESCALATION_STAGE_RESPONSE 2013-05-31 11, Local procedure under the IRO Handbook 2010, ch. 6",
                        "ESCALATION_FORMAL_PROCESS 2013-06-14 1, IRO Handbook 2010, ch. 6");
    }

    @ParameterizedTest(name = "out of area {0} from {1} under {2}, approved {3}: {4}")
    @CsvSource({
        "true, 2014-01-27, C2, false, OVERDUE",
        "true, 2014-01-26, C2, false,",
        "false, 2014-01-27, C2, false,",
        ", 2014-01-27, C2, false,",
        "true, 2014-01-27, V4, false,",
        "true, 2014-01-27, C2, true,"
    })
    void an_area_authority_that_nobody_is_known_to_have_told_is_a_breach(
            Boolean outOfArea, String from, String status, boolean approved, String expected) {
        UUID care = told.tell("period_of_care", "Ada");
        told.tell("legal_status", "Ada", "period_of_care_id", care, "code", status);
        UUID placement =
                told.tell("placement", "Ada", "period_of_care_id", care, "from", from, "out_of_area", outOfArea);
        if (approved) {
            told.tell(
                    "placement_approval",
                    "Ada",
                    "period_of_care_id",
                    care,
                    "placement_id",
                    placement,
                    "approved_by",
                    "DIRECTOR",
                    "approved_on",
                    from,
                    "staff",
                    told.pseudonym("director"),
                    "emergency",
                    false);
        }

        List<String> states = new ArrayList<>();
        asker.json("/v1/timescales").get("data").forEach(breach -> {
            assertThat(breach.get("record").asText()).isEqualTo("PLACEMENT");
            assertThat(breach.at("/timescale/citation").asText()).isEqualTo("SI 2010/959 reg. 13(4)");
            states.add(breach.at("/timescale/state").asText());
        });
        assertThat(states).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void breaches_are_listed_by_state_and_page() {
        for (int i = 1; i <= 5; i++) {
            told.tell(
                    "review",
                    "Ada",
                    "period_of_care_id",
                    CARE,
                    "due_on",
                    "2013-05-01",
                    "held_on",
                    i < 3 ? "2013-06-01" : null);
        }

        assertThat(asker.json("/v1/timescales", "state", "LATE").get("data")).hasSize(2);
        assertThat(asker.json("/v1/timescales", "state", "OVERDUE").get("data")).hasSize(3);
        JsonNode first = asker.json("/v1/timescales", "pageSize", 3);
        JsonNode rest = asker.json(
                "/v1/timescales",
                "pageSize",
                3,
                "cursor",
                first.at("/paging/next").asText());
        assertThat(first.get("data")).hasSize(3);
        assertThat(rest.get("data")).hasSize(2).doesNotContainAnyElementsOf(first.get("data"));
        assertThat(rest.at("/paging/next").isMissingNode()).isTrue();
    }

    @Test
    void a_purpose_is_needed_and_another_authority_is_not_there() {
        asker.request().get("/v1/timescales").then().statusCode(400).body("code", equalTo("purpose-of-use-missing"));
        asker.get("/v1/timescales", "localAuthority", "E06000017").then().statusCode(404);
        asker.get("/v1/timescales", "state", "ON_TIME").then().statusCode(400);
        asker.get("/v1/timescales", "cursor", "nonsense").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iro", "social-worker", "analyst", "partner-agency", "records-officer"})
    void others_may_not_see_them(String role) {
        assertThat(asker.as(role).get("/v1/timescales").statusCode()).isIn(401, 403);
    }

    private static List<String> records(Asker asker) {
        List<String> records = new ArrayList<>();
        asker.json("/v1/timescales")
                .get("data")
                .forEach(breach -> records.add(breach.get("record").asText() + " "
                        + breach.get("subject").asText()));
        return records;
    }

    private static List<String> cited(String rule, String authority, String day) throws SQLException {
        return Facts.column(
                "select citation from timescale_rule where starts_with(?, rule) and nation = ? order by"
                        + " length(rule) desc, first_day <= ?::date desc, abs(first_day - ?::date) limit 1",
                rule,
                authority.startsWith("W") ? "WALES" : "ENGLAND",
                day,
                day);
    }
}
