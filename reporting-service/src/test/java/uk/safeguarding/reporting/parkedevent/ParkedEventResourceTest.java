package uk.safeguarding.reporting.parkedevent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.testing.TestToken;
import uk.safeguarding.reporting.intake.Projector;
import uk.safeguarding.reporting.testing.Facts;
import uk.safeguarding.reporting.testing.SampleEvent;

@QuarkusTest
class ParkedEventResourceTest {

    @Inject
    Projector projector;

    @Test
    void a_parked_event_is_listed_without_what_it_carries() {
        SampleEvent event = parked();

        given().spec(system())
                .queryParam("state", "PARKED")
                .queryParam("source", "/conferences-service")
                .queryParam("pageSize", 200)
                .get("/v1/parked-events")
                .then()
                .statusCode(200)
                .rootPath("data.find { it.eventId == '%s' }".formatted(event.id()))
                .body("reason", equalTo("SCHEMA_BROKEN"))
                .body("detail", equalTo("code_check"))
                .body("state", equalTo("PARKED"))
                .body("eventValue", nullValue())
                .body("headers", nullValue());
    }

    @Test
    void the_list_goes_on_where_its_page_ended() {
        parked();
        parked();
        String next = given().spec(system())
                .queryParam("pageSize", 1)
                .get("/v1/parked-events")
                .then()
                .statusCode(200)
                .extract()
                .path("paging.next");
        given().spec(system())
                .queryParam("pageSize", 1)
                .queryParam("cursor", next)
                .get("/v1/parked-events")
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(1));
    }

    @Test
    void a_state_that_there_is_not_is_a_malformed_parameter() {
        given().spec(system())
                .queryParam("state", "LOST")
                .get("/v1/parked-events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("parameter-malformed"))
                .body("violations.field", contains("state"));
    }

    @Test
    void an_event_that_can_be_believed_now_is_taken_in() {
        SampleEvent event = parked();
        Facts.execute("alter domain code drop constraint code_check");
        try {
            given().spec(system())
                    .post("/v1/parked-events/{id}/replay", idOf(event))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("REPLAYED"))
                    .body("decidedBy", equalTo("system-subject"));
            assertThat(Facts.count("select count(*) from attendance_fact where event_id = ?", event.id()))
                    .isOne();
            assertThat(Facts.count("select count(*) from inbox where event_id = ?", event.id()))
                    .isOne();
        } finally {
            Facts.execute("delete from attendance_fact where event_id = '" + event.id() + "'");
            Facts.execute("delete from inbox where event_id = '" + event.id() + "'");
            Facts.execute("alter domain code add constraint code_check check (value ~ '^[A-Z0-9][A-Z0-9_]{0,59}$')");
        }
    }

    @Test
    void an_event_that_is_no_better_stays_parked() {
        SampleEvent event = parked();
        given().spec(system())
                .post("/v1/parked-events/{id}/replay", idOf(event))
                .then()
                .statusCode(422)
                .body("code", equalTo("parked-event-still-unsound"));
        assertThat(Facts.column("select state from parked_event where event_id = ?", event.id()))
                .containsExactly("PARKED");
    }

    @Test
    void a_discarded_event_keeps_its_reason_and_leaves_a_trace_in_the_audit() {
        SampleEvent event = parked();
        String id = idOf(event);
        given().spec(system())
                .contentType(ContentType.JSON)
                .body("""
                      {"reason": "Sent by a test of the producer"}""")
                .post("/v1/parked-events/{id}/discard", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"))
                .body("decisionReason", equalTo("Sent by a test of the producer"));
        assertThat(Facts.column("select operation || ' ' || outcome from access_log where record_id = ?::uuid", id))
                .containsExactly("discardParkedEvent CHANGED");
        given().spec(system())
                .post("/v1/parked-events/{id}/replay", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("parked-event-decided"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"\"}", "{\"reason\": \"ok\", \"colour\": \"red\"}", ""})
    void a_discard_without_a_sound_reason_is_refused(String body) {
        given().spec(system())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/parked-events/{id}/discard", idOf(parked()))
                .then()
                .statusCode(400);
    }

    @Test
    void an_event_that_is_not_there_is_not_found() {
        given().spec(system())
                .post("/v1/parked-events/{id}/replay", Ids.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("parked-event-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"performance-lead", "quality-assurance-manager", "lado", "social-worker", "analyst"})
    void is_for_the_service_account_alone(String role) {
        given().auth()
                .oauth2(TestToken.as(role).and("performance-lead").sign())
                .get("/v1/parked-events")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification system() {
        return given().auth().oauth2(TestToken.as("system").sign());
    }

    private SampleEvent parked() {
        SampleEvent event = SampleEvent.of(
                        "conferences.attendance.recorded.v1",
                        "attendanceId",
                        Ids.next(),
                        1,
                        Map.of("conferenceId", Ids.next().toString(), "status", "ATTENDED", "reportSent", true))
                .with("agency", "in lower case");
        try {
            assertThat(projector.project(List.of(event.arrival(System.nanoTime()))))
                    .isOne();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return event;
    }

    private static String idOf(SampleEvent event) {
        return Facts.column("select id from parked_event where event_id = ?", event.id())
                .getFirst();
    }
}
