package uk.safeguarding.conferences.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.anEnquiry;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asChair;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.hold;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.openConferenceOf;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.conferences.EventLog;

@QuarkusTest
class AttendanceResourceTest {

    private String child;
    private String conference;

    @BeforeEach
    void a_conference_that_is_owed() {
        child = aChildBornOn("2015-01-15");
        String family = aFamilyOf(child);
        anEnquiry(aStrategyDiscussion(family, "2025-05-08", child), child, "2025-05-08");
        conference = openConferenceOf(family);
    }

    @Test
    void begins_with_an_invitation_and_ends_with_who_came() {
        String police = id(invite("POLICE", "INVITED"));
        hold(conference, "2025-05-30", child + " NO_PLAN").statusCode(200);

        record(police, "DID_NOT_ATTEND").statusCode(200).body("reportSent", equalTo(true));

        var events = EventLog.of(police);
        assertThat(events)
                .extracting(EventLog.Recorded::type)
                .containsExactly("conferences.attendance.recorded.v1", "conferences.attendance.recorded.v1");
        assertThat(events.getLast().data().get("status").asText()).isEqualTo("DID_NOT_ATTEND");
        assertThat(events.getLast().data().get("agency").asText()).isEqualTo("POLICE");
        assertThat(EventLog.audited("CHANGED", "recordAttendance", child)).isEqualTo(1);
    }

    @Test
    void is_refused_before_the_conference_was_held() {
        invite("POLICE", "ATTENDED").then().statusCode(422).body("code", equalTo("attendance-before-conference"));
    }

    @Test
    void is_listed_by_conference() {
        invite("POLICE", "INVITED");
        invite("GP", "APOLOGIES");

        asChair()
                .get("/v1/conferences/{id}/attendances", conference)
                .then()
                .statusCode(200)
                .body("data.agency", contains("POLICE", "GP"));
        asChair()
                .get("/v1/conferences/{id}/attendances", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("conference-not-found"));
    }

    @Test
    void of_another_conference_is_not_found() {
        String police = id(invite("POLICE", "INVITED"));

        asChair()
                .get("/v1/conferences/{conference}/attendances/{id}", UUID.randomUUID(), police)
                .then()
                .statusCode(404)
                .body("code", equalTo("attendance-not-found"));
    }

    @Test
    void sent_again_with_its_key_is_answered_as_the_first_time() {
        String key = UUID.randomUUID().toString();

        String first = id(invite(asAdministrator().header("Idempotency-Key", key), "POLICE", "INVITED"));
        invite(asAdministrator().header("Idempotency-Key", key), "POLICE", "INVITED")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .header("Location", endsWith("/v1/conferences/" + conference + "/attendances/" + first));
    }

    @Test
    void is_corrected_voided_and_kept_in_the_history() {
        String police = id(invite("POLICE", "INVITED"));
        String path = "/v1/conferences/" + conference + "/attendances/" + police;

        correct(path, "{\"agency\": \"PROBATION\"}").statusCode(200).body("agency", equalTo("PROBATION"));
        revoke(path).statusCode(200).body("voided", equalTo(true));

        asChair()
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("data.change", contains("CREATED", "CORRECTED", "VOIDED"))
                .body("data[1].record.agency", equalTo("PROBATION"));
        asChair().get("/v1/conferences/{id}/attendances", conference).then().body("data", hasSize(0));
    }

    private static RequestSpecification asAdministrator() {
        return as("conference-admin", "CONFERENCE");
    }

    private Response invite(String agency, String status) {
        return invite(asAdministrator(), agency, status);
    }

    private Response invite(RequestSpecification caller, String agency, String status) {
        return caller.body(Map.of("agency", agency, "status", status, "reportSent", false))
                .post("/v1/conferences/{id}/attendances", conference);
    }

    private ValidatableResponse record(String attendance, String status) {
        return asAdministrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("status", status, "reportSent", true))
                .put("/v1/conferences/{conference}/attendances/{id}/status", conference, attendance)
                .then();
    }
}
