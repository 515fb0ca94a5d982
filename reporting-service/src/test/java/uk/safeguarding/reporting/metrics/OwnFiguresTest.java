package uk.safeguarding.reporting.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;
import uk.safeguarding.reporting.facts.RecordType;
import uk.safeguarding.reporting.testing.Facts;

/// Figures of those who work with children: of whom they are, and who may ask for which.
@QuarkusTest
class OwnFiguresTest {

    private static final String LOOKED_AFTER = "/v1/metrics/children-looked-after?asAt=2014-03-31";
    private static final String CONFERENCES = "/v1/metrics/conferences-held?period=2013-14";

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Clock clock;

    private final ToldFacts told = new ToldFacts();

    @AfterEach
    void forget() {
        told.forget();
    }

    @Nested
    class Are_of {

        @Test
        void the_children_of_a_reviewing_officer_as_long_as_appointed() {
            UUID allocation = UUID.randomUUID();
            told.tell("period_of_care", "Ada");
            told.tell("period_of_care", "Ben");
            told.tell("iro_allocation", allocation, 1, "Ada", "staff", staff("IRO"), "from", "2013-01-01");

            assertThat(value("iro", LOOKED_AFTER)).isEqualTo("1 OWN");
            assertThat(value("performance-lead", LOOKED_AFTER)).isEqualTo("2 AUTHORITY");

            told.tell(
                    "iro_allocation", allocation, 2, "Ada", "staff", staff("IRO"), "from", "2013-01-01", "to", today());

            assertThat(value("iro", LOOKED_AFTER)).isEqualTo("0 OWN");
        }

        @Test
        void a_team_for_its_manager_and_not_for_a_worker_in_it() {
            told.tell("period_of_care", "Ada");
            told.tell("period_of_care", "Ben");
            relate("cases", "Ada", "TEAM", pseudonyms.of(Person.team(told.authority(), TestToken.TEAM)));
            relate("cases", "Ben", "PERSON", staff("SOCIAL-WORKER"));

            assertThat(value("team-manager", LOOKED_AFTER)).isEqualTo("1 TEAM");
            assertThat(value("social-worker", LOOKED_AFTER)).isEqualTo("1 OWN");
        }

        @Test
        void those_of_a_conference_for_its_chair_and_whole_families() {
            told.tell("family", "Family", "children", List.of(told.pseudonym("Ada"), told.pseudonym("Ben")));
            conference("Family", "CP-CHAIR", "Ada");
            conference("Family", "SOMEBODY-ELSE", "Ada", "Ben");
            conference("Others", "SOMEBODY-ELSE", "Cem");

            assertThat(value("cp-chair", CONFERENCES)).isEqualTo("2 OWN");
        }

        @Test
        void several_children_only_where_the_caller_may_see_all_of_them() {
            conference("Family", null, "Ada", "Ben");
            conference("Family", null, "Ada");
            relate("conferences", "Ada", "PERSON", staff("SOCIAL-WORKER"));

            assertThat(value("social-worker", CONFERENCES)).isEqualTo("1 OWN");
        }

        @Test
        void nobody_whose_records_are_kept_from_the_caller() {
            Stream.of("Ada", "Ben", "Cem", "Dot").forEach(child -> {
                told.tell("period_of_care", child);
                relate("cases", child, "PERSON", staff("SOCIAL-WORKER"));
            });
            keep("Ada", "EXCLUDED_FROM", "SOCIAL-WORKER");
            keep("Ben", "RESTRICTED_TO", "IRO");
            keep("Cem", "RESTRICTED_TO", "IRO");
            keep("Cem", "RESTRICTED_TO", "SOCIAL-WORKER");

            assertThat(value("social-worker", LOOKED_AFTER)).isEqualTo("2 OWN");
            assertThat(value("performance-lead", LOOKED_AFTER)).isEqualTo("4 AUTHORITY");
        }

        @Test
        void no_other_authority_whoever_has_the_same_staff_reference_there() {
            told.tell("period_of_care", "Ada");
            told.tell("iro_allocation", "Ada", "staff", staff("IRO"), "from", "2013-01-01");

            assertThat(scopeAndValue(ask(TestToken.as("iro"), LOOKED_AFTER))).isEqualTo("0 OWN");
            assertThat(ask(TestToken.as("iro"), LOOKED_AFTER + "&localAuthority=" + told.authority())
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void nobody_for_a_token_without_a_staff_reference() {
            told.tell("period_of_care", "Ada");
            relate("cases", "Ada", "PERSON", staff("SOCIAL-WORKER"));

            TestToken nobody =
                    TestToken.as("social-worker").in(told.authority()).without("staffId");
            assertThat(scopeAndValue(ask(nobody, LOOKED_AFTER))).isEqualTo("0 OWN");
        }
    }

    @Nested
    class Are_answered {

        @ParameterizedTest(name = "{1} to {0}: {2}")
        @CsvSource({
            "iro,           children-looked-after, 200",
            "iro,           conferences-held,      403",
            "iro,           lado-referrals,        403",
            "cp-chair,      children-looked-after, 403",
            "cp-chair,      conferences-held,      200",
            "cp-chair,      lado-referrals,        403",
            "social-worker, children-looked-after, 200",
            "social-worker, conferences-held,      200",
            "social-worker, lado-referrals,        403",
            "team-manager,  children-looked-after, 200",
            "team-manager,  conferences-held,      200",
            "team-manager,  lado-referrals,        403",
        })
        void by_section(String role, String metric, int status) {
            TestToken token = TestToken.as(role).in(told.authority());
            String path = "/v1/metrics/" + metric;

            assertThat(ask(token, path + "?period=2013-14").statusCode()).isEqualTo(status);
            assertThat(ask(token, path + "/definition").statusCode()).isEqualTo(status);
            assertThat(ask(token, path + "/lineage?period=2013-14").statusCode())
                    .isEqualTo(403);
            assertThat(ask(token, "/v1/metrics").then().extract().<List<String>>path("data.id"))
                    .satisfies(ids -> assertThat(ids.contains(metric)).isEqualTo(status == 200));
        }

        @Test
        void of_ones_own_also_to_who_sees_the_authority_in_another_role() {
            told.tell("period_of_care", "Ada");

            TestToken both = TestToken.as("iro").and("lado").in(told.authority());
            assertThat(scopeAndValue(ask(both, LOOKED_AFTER))).isEqualTo("0 OWN");
            assertThat(ask(both, "/v1/metrics/lado-referrals?period=2013-14").<String>path("scope"))
                    .isEqualTo("AUTHORITY");
        }

        @Test
        void without_an_address_of_records_that_the_caller_may_not_read() {
            JsonNode own = Asker.about(told).as("iro").json(LOOKED_AFTER);

            assertThat(own.has("lineage")).isFalse();
        }
    }

    @Test
    void no_fact_is_shown_to_nobody_and_to_who_works_with_no_child() throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement sql = connection.createStatement()) {
            for (RecordType record : RecordType.values()) {
                String function = Facts.column(
                                "select proname from pg_proc where proname like '%\\_known' and prorettype = ?::regtype"
                                        + " and pronamespace = 'public'::regnamespace",
                                record.table())
                        .getFirst();
                fill(record.table());
                assertThat(rows(sql, "authority." + function)).as(function).isPositive();
                for (String sight : List.of("", "OWN", "TEAM")) {
                    sql.execute(
                            "set caller.sight = '%s'; set caller.local_authority = '%s'; set caller.staff = 'nobody'"
                                    .formatted(sight, told.authority()));
                    assertThat(rows(sql, function))
                            .as(function + " to " + sight)
                            .isZero();
                }
            }
        }
    }

    /// Some fact of the record, where no other test has told one.
    private void fill(String table) {
        String record = table.replace("_fact", "");
        String child = told.pseudonym("Ada");
        Object[] fields = switch (record) {
            case "review_invitation" ->
                new Object[] {
                    "review_id",
                    new UUID(0, 7),
                    "role",
                    "CHILD",
                    "invited_on",
                    "2013-05-01",
                    "attendance",
                    "NOT_YET_HELD"
                };
            case "review_report" -> new Object[] {"review_id", new UUID(0, 7), "author", "SCHOOL"};
            case "review_contribution" ->
                new Object[] {
                    "review_id", new UUID(0, 7), "author", "CHILD", "mode", "PAPER", "received_on", "2013-05-01"
                };
            case "review_decision" -> new Object[] {"review_id", new UUID(0, 7)};
            case "review_document" -> new Object[] {"review_id", new UUID(0, 7), "kind", "RECORD"};
            case "review_feedback" ->
                new Object[] {
                    "review_id", new UUID(0, 7), "respondent", "CHILD", "rating", "GOOD", "given_on", "2013-05-01"
                };
            case "iro_contact" ->
                new Object[] {
                    "period_of_care_id",
                    UUID.randomUUID(),
                    "kind",
                    "CALL",
                    "contacted_on",
                    "2013-05-01",
                    "staff",
                    child,
                    "age_years",
                    9
                };
            case "escalation" ->
                new Object[] {
                    "raised_on",
                    "2013-05-01",
                    "raised_by",
                    child,
                    "stage",
                    "INFORMAL",
                    "stages",
                    List.of(Map.of("stage", "INFORMAL", "from", "2013-05-01", "dueOn", "2013-05-16"))
                };
            case "commendation" -> new Object[] {"commended_on", "2013-05-01", "commended_by", child};
            case "audit" -> new Object[] {"completed_on", "2013-05-01", "auditor", child};
            case "case_discussion" -> new Object[] {"held_on", "2013-05-01", "staff", child, "manager", child};
            case "staffing" ->
                new Object[] {"as_at", "2013-05-01", "established_fte", 5, "permanent_fte", 4, "agency_fte", 1};
            case "iro_cover" -> new Object[] {"staff", child, "cover_staff", child, "from", "2013-05-01"};
            case "placement_provider" -> new Object[] {"urn", "SC123456", "status_from", "2013-05-01"};
            case "provider_visit" ->
                new Object[] {"placement_provider_id", new UUID(0, 7), "visited_on", "2013-05-01", "announced", true};
            case "provider_complaint" ->
                new Object[] {"placement_provider_id", new UUID(0, 7), "received_on", "2013-05-01"};
            case "incoming_placement" -> new Object[] {"from", "2013-05-01"};
            case "placement_approval" ->
                new Object[] {
                    "period_of_care_id",
                    new UUID(0, 7),
                    "placement_id",
                    new UUID(0, 8),
                    "approved_by",
                    "DIRECTOR",
                    "approved_on",
                    "2014-02-03",
                    "staff",
                    child,
                    "emergency",
                    false
                };
            case "core_group" -> new Object[] {"rule", "CORE_GROUP_LATER", "due_on", "2013-05-16"};
            case "core_group_member" ->
                new Object[] {"child_protection_plan_id", new UUID(0, 7), "agency", "POLICE", "from", "2013-05-01"};
            case "iro_allocation" -> new Object[] {"staff", child, "from", "2013-01-01"};
            case "cases_access_relationship", "conferences_access_relationship" ->
                new Object[] {"party_kind", "PERSON", "party", child, "kind", "COVER", "from", "2013-01-01"};
            case "cases_sensitivity", "conferences_sensitivity" ->
                new Object[] {"kind", "EXCLUDED_FROM", "staff", child, "from", "2013-01-01"};
            case "review" -> new Object[] {"period_of_care_id", new UUID(0, 7), "due_on", "2013-05-01"};
            case "legal_status", "placement", "personal_education_plan" ->
                new Object[] {"period_of_care_id", new UUID(0, 7)};
            case "family" -> new Object[] {"children", List.of(child)};
            case "sibling_group" ->
                new Object[] {
                    "members",
                    List.of(
                            Map.of("child", child, "relation", "FULL"),
                            Map.of("child", told.pseudonym("Ben"), "relation", "FULL"))
                };
            case "strategy_discussion" ->
                new Object[] {
                    "children",
                    List.of(child),
                    "held_on",
                    "2013-05-01",
                    "initiated_section_47",
                    true,
                    "agencies",
                    List.of()
                };
            case "section_47_enquiry" -> new Object[] {"started_on", "2013-05-01", "conference_due_on", "2013-05-22"};
            case "conference" -> new Object[] {"children", List.of(Map.of("child", child, "dueOn", "2013-05-22"))};
            case "attendance" ->
                new Object[] {
                    "conference_id", new UUID(0, 7), "agency", "POLICE", "status", "INVITED", "report_sent", false
                };
            case "child_protection_plan" -> new Object[] {"started_on", "2013-05-01"};
            case "employer" -> new Object[] {"sector", "SPORT_AND_LEISURE"};
            case "notification" -> new Object[] {"received_on", "2013-05-01", "kind", "ADVICE"};
            case "lado_referral" -> new Object[] {"received_on", "2013-05-01"};
            case "allegation" -> new Object[] {"received_on", "2013-05-01", "referral_id", new UUID(0, 7)};
            default -> new Object[] {};
        };
        told.tell(record, "Ada", fields);
    }

    private static long rows(Statement sql, String function) throws SQLException {
        try (ResultSet row = sql.executeQuery("select count(*) from " + function + "('infinity')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void conference(String family, String chair, String... children) {
        List<Map<String, Object>> parts = Stream.of(children)
                .map(child -> Map.<String, Object>of(
                        "child", told.pseudonym(child), "dueOn", "2013-05-22", "decision", "PLAN_STARTED"))
                .toList();
        Object[] fields = {"held_on", "2013-05-20", "quorate", true, "children", parts};
        told.tell(
                "conference",
                family,
                chair == null
                        ? fields
                        : Stream.concat(Stream.of(fields), Stream.of("chair", staff(chair)))
                                .toArray());
    }

    private void relate(String service, String child, String kind, String party) {
        told.tell(
                service + "_access_relationship",
                child,
                "party_kind",
                kind,
                "party",
                party,
                "kind",
                "ALLOCATED",
                "from",
                today());
    }

    private void keep(String child, String kind, String staffId) {
        told.tell("cases_sensitivity", child, "kind", kind, "staff", staff(staffId), "from", "2013-01-01");
    }

    private String staff(String staffId) {
        return pseudonyms.of(Person.staff(told.authority(), staffId));
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private String value(String role, String path) {
        return scopeAndValue(ask(TestToken.as(role).in(told.authority()), path));
    }

    private static String scopeAndValue(Response figure) {
        return figure.then().statusCode(200).extract().path("value") + " " + figure.path("scope");
    }

    private static Response ask(TestToken token, String path) {
        return given().filter(token.shown()).header("Purpose-Of-Use", "AUDIT").get(path);
    }
}
