package uk.safeguarding.conferences.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.safeguarding.conferences.ConferencesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aReference;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.asQualityAssurance;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.etag;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.outcome;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.conferences.EventLog;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;

/// Whoever is invited to a conference works with its children while its business lasts, with the next request and no
/// longer; a partner agency sees its own invitations then, and nothing else.
@QuarkusTest
class InvitationTest {

    private static final TestToken POLICE = TestToken.as("partner-agency");

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    private String child;
    private String sibling;
    private String conference;

    @BeforeEach
    void a_conference_about_two_children_with_whom_nobody_works() {
        child = aChildOfNobodyBornOn("2018-03-04");
        sibling = aChildOfNobodyBornOn("2019-05-06");
        String family = id(asLoader()
                .body(Map.of("familyReference", aReference(), "childIds", List.of(child, sibling)))
                .post("/v1/families"));
        conference = id(asLoader()
                .body(Map.of(
                        "familyId",
                        family,
                        "kind",
                        "TRANSFER_IN",
                        "clockStarted",
                        today.minusDays(60).toString(),
                        "childIds",
                        List.of(child, sibling)))
                .post("/v1/conferences"));
    }

    @Nested
    class Of_a_partner_agency {

        @Test
        void are_seen_with_the_children_and_nothing_of_the_conference_itself() {
            String invitation = invite(Map.of("agency", "POLICE"));

            seen(POLICE, invitation)
                    .statusCode(200)
                    .body("conferenceId", equalTo(conference))
                    .body("children.id", containsInAnyOrder(child, sibling))
                    .body("children.surname", everyItem(equalTo("Sampleton")))
                    .body("keySet()", not(hasItem("chairStaffId")))
                    .body("keySet()", not(hasItem("riskFactors")));
            asPartner(POLICE).get("/v1/invitations").then().body("data.id", hasItem(invitation));
            for (String path : List.of("/v1/conferences/" + conference, "/v1/children/" + child)) {
                asPartner(POLICE).get(path).then().statusCode(403);
            }
            assertThat(EventLog.audited("DISCLOSED", "getInvitation", child)).isEqualTo(1);
        }

        @Test
        void are_absent_to_another_agency_and_another_authority() {
            String invitation = invite(Map.of("agency", "POLICE"));

            for (TestToken other : List.of(
                    POLICE.with("agency", "PROBATION"),
                    POLICE.with("agency", "HEALTH"),
                    POLICE.without("agency"),
                    POLICE.in("E08000018"))) {
                absent(other.with("sub", "another-partner"), invitation);
            }
        }

        @Test
        void name_the_organisation_of_which_others_of_the_agency_see_nothing() {
            String invitation = invite(Map.of("agency", "POLICE", "organisationCode", "33"));

            seen(POLICE, invitation).statusCode(200);
            absent(POLICE.with("organisationCode", "34").with("sub", "another-force"), invitation);
            absent(POLICE.without("organisationCode").with("sub", "a-force-without-code"), invitation);
        }

        @Test
        void relate_no_health_organisation_unless_they_name_it() {
            TestToken trust = POLICE.with("agency", "HEALTH")
                    .with("organisationCode", "RWE")
                    .with("sub", "a-trust");

            absent(trust, invite(Map.of("agency", "HOSPITAL")));
            absent(trust, invite(Map.of("agency", "HOSPITAL", "organisationCode", "QK1")));
            seen(trust, invite(Map.of("agency", "MIDWIFERY", "organisationCode", "RWE")))
                    .statusCode(200);
        }

        @Test
        void go_with_the_next_request_when_they_are_voided_or_were_somebody_elses() {
            String voided = invite(Map.of("agency", "POLICE"));
            String mistaken = invite(Map.of("agency", "POLICE"));
            seen(POLICE, voided).statusCode(200);

            revoke(attendance(voided)).statusCode(200);
            correct(attendance(mistaken), "{\"agency\": \"PROBATION\"}").statusCode(200);

            absent(POLICE, voided);
            absent(POLICE, mistaken);
            seen(POLICE.with("agency", "PROBATION"), mistaken).statusCode(200);
        }

        @Test
        void go_when_the_conference_is_cancelled() {
            String invitation = invite(Map.of("agency", "POLICE"));

            change("/cancellation", Map.of("cancelledOn", today.toString()));

            absent(POLICE, invitation);
        }

        @ParameterizedTest
        @CsvSource({"7, true", "24, true", "31, false", "50, false"})
        void last_four_weeks_beyond_a_conference_that_was_held(int daysAgo, boolean lasts) {
            String invitation = invite(Map.of("agency", "POLICE"));

            change("/outcome", outcome(weekday(daysAgo).toString(), child + " NO_PLAN", sibling + " NO_PLAN"));

            seen(POLICE, invitation).statusCode(lasts ? 200 : 404);
        }

        @Test
        void show_no_child_who_is_restricted_to_others() {
            String invitation = invite(Map.of("agency", "POLICE"));
            id(asQualityAssurance()
                    .body(Map.of(
                            "person", sibling,
                            "kind", "RESTRICTED_TO",
                            "staffId", "SOMEBODY-ELSE",
                            "basis", "PERSONAL_CONNECTION",
                            "from", "2020-01-01"))
                    .post("/v1/sensitivities"));

            absent(POLICE, invitation);
        }

        @Test
        void are_answered_until_who_came_was_recorded() {
            String invitation = invite(Map.of("agency", "POLICE"));

            answer(invitation, "\"1\"", true).statusCode(200).body("status", equalTo("APOLOGIES"));
            answer(invitation, "\"1\"", true).statusCode(412);
            answer(invitation, "\"2\"", false).statusCode(200).body("status", equalTo("INVITED"));
            change("/outcome", outcome(weekday(7).toString(), child + " NO_PLAN", sibling + " NO_PLAN"));
            asLoader()
                    .header("If-Match", "\"3\"")
                    .body(Map.of("status", "ATTENDED", "reportSent", true))
                    .put(attendance(invitation) + "/status")
                    .then()
                    .statusCode(200);

            answer(invitation, "\"4\"", true).statusCode(409).body("code", equalTo("attendance-recorded"));
            assertThat(EventLog.audited("CHANGED", "answerInvitation", child)).isEqualTo(2);
        }

        private ValidatableResponse answer(String invitation, String revision, boolean apologies) {
            return asPartner(POLICE)
                    .header("If-Match", revision)
                    .body(Map.of("apologies", apologies, "reportSent", true))
                    .put("/v1/invitations/{id}/answer", invitation)
                    .then();
        }
    }

    @Nested
    class Of_staff {

        private final String staffId = "MANAGER-" + aReference();

        @Test
        void relate_them_to_the_family_until_they_are_voided() {
            asManager().get("/v1/conferences/{id}", conference).then().statusCode(404);

            String invitation = invite(Map.of("agency", "CHILDRENS_SOCIAL_CARE", "staffId", staffId));
            asManager().get("/v1/conferences/{id}", conference).then().statusCode(200);
            asManager()
                    .queryParam("childId", child)
                    .get("/v1/access-relationships")
                    .then()
                    .body("data.kind", contains("INVITED"))
                    .body("data.recordType", contains("attendance"))
                    .body("data.from", contains(today.toString()));
            assertThat(EventLog.of(invitation).getFirst().data().get("staff").asText())
                    .hasSize(43);

            revoke(attendance(invitation)).statusCode(200);
            asManager().get("/v1/conferences/{id}", conference).then().statusCode(404);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"agency\": \"PARENT\", \"staffId\": \"A\", \"status\": \"INVITED\", \"reportSent\": false}",
                    "{\"agency\": \"CHILD\", \"organisationCode\": \"33\", \"status\": \"INVITED\", \"reportSent\": false}",
                    "{\"agency\": \"GP\", \"staffId\": \"A\", \"organisationCode\": \"33\", \"status\": \"INVITED\", \"reportSent\": false}",
                    "{\"agency\": \"GP\", \"organisationCode\": \"3:3\", \"status\": \"INVITED\", \"reportSent\": false}"
                })
        void name_a_person_or_an_organisation_and_of_a_family_neither(String body) {
            asLoader()
                    .body(body)
                    .post("/v1/conferences/{id}/attendances", conference)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-request"));
        }

        private RequestSpecification asManager() {
            return as(TestToken.as("team-manager").with("staffId", staffId).without("teams"), "CONFERENCE");
        }
    }

    @Test
    void a_conference_that_falls_away_relates_its_chair_no_more() {
        String third = aChildOfNobodyBornOn("2020-07-08");
        String other = id(asLoader()
                .body(Map.of("familyReference", aReference(), "childIds", List.of(third)))
                .post("/v1/families"));
        String discussion = id(asLoader()
                .body(Map.of(
                        "familyId",
                        other,
                        "heldOn",
                        weekday(10).toString(),
                        "initiatedSection47",
                        true,
                        "childIds",
                        List.of(third),
                        "agencies",
                        List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "GP")))
                .post("/v1/strategy-discussions"));
        String enquiry = id(asLoader()
                .body(Map.of(
                        "strategyDiscussionId",
                        discussion,
                        "childId",
                        third,
                        "startedOn",
                        weekday(10).toString()))
                .post("/v1/section-47-enquiries"));
        conference =
                asLoader().queryParam("familyId", other).get("/v1/conferences").path("data[0].id");
        String invitation = invite(Map.of("agency", "POLICE"));
        change("/booking", Map.of("bookedFor", weekday(-7).toString(), "chairStaffId", "CHAIR-WHO-IS-LEFT"));
        var chair = TestToken.as("cp-chair").with("staffId", "CHAIR-WHO-IS-LEFT");
        as(chair, "CONFERENCE").get("/v1/conferences/{id}", conference).then().statusCode(200);

        asLoader()
                .header("If-Match", etag("/v1/section-47-enquiries/" + enquiry))
                .body(Map.of("concludedOn", today.toString(), "outcome", "NO_CONFERENCE"))
                .put("/v1/section-47-enquiries/{id}/conclusion", enquiry)
                .then()
                .statusCode(200);

        as(chair, "CONFERENCE").get("/v1/conferences/{id}", conference).then().statusCode(404);
        absent(POLICE, invitation);
    }

    @ParameterizedTest(name = "held {0}: over on {1}")
    @CsvSource({"2026-01-05, 2026-02-02", "2028-02-01, 2028-02-29", "2026-12-04, 2027-01-01"})
    void the_business_of_a_conference_is_over_after_four_weeks(LocalDate held, LocalDate over) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement ask = owner.prepareStatement("select business_over(?)")) {
            ask.setObject(1, held);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                assertThat(row.getObject(1, LocalDate.class)).isEqualTo(over);
            }
        }
    }

    private String invite(Map<String, String> whom) {
        Map<String, Object> body = new HashMap<>(whom);
        body.put("status", "INVITED");
        body.put("reportSent", false);
        return id(asLoader().body(body).post("/v1/conferences/{id}/attendances", conference));
    }

    private String attendance(String invitation) {
        return "/v1/conferences/" + conference + "/attendances/" + invitation;
    }

    private void change(String what, Object body) {
        asLoader()
                .header("If-Match", etag("/v1/conferences/" + conference))
                .body(body)
                .put("/v1/conferences/" + conference + what)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asPartner(TestToken partner) {
        return as(partner, "CONFERENCE");
    }

    private static ValidatableResponse seen(TestToken partner, String invitation) {
        return asPartner(partner).get("/v1/invitations/{id}", invitation).then();
    }

    /// As if there were none of that id, in the list too.
    private static void absent(TestToken partner, String invitation) {
        Response none = asPartner(partner).get("/v1/invitations/{id}", "0197a3c0-0000-7000-8000-000000000000");
        seen(partner, invitation)
                .statusCode(404)
                .body("code", equalTo(none.path("code")))
                .body("detail", equalTo(none.path("detail")));
        asPartner(partner)
                .queryParam("pageSize", 200)
                .get("/v1/invitations")
                .then()
                .statusCode(200)
                .body("data.id", not(hasItem(invitation)))
                .body("paging.next", equalTo(null));
    }

    /// So many days ago, or the working day before where that is a weekend.
    private LocalDate weekday(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
