package uk.safeguarding.reporting.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.testing.TestToken;
import uk.safeguarding.reporting.intake.Projector;
import uk.safeguarding.reporting.testing.Facts;
import uk.safeguarding.reporting.testing.SampleEvent;
import uk.safeguarding.reporting.testing.StandInProducers;

/// On the event log of lado-service, which no other test of intake uses.
@QuarkusTest
class ReconciliationTest {

    private static final String LONG_AGO = "2014-05-05T10:00:00.123456Z";

    @Inject
    Projector projector;

    @Inject
    Completeness completeness;

    @Inject
    Watermarks watermarks;

    private final List<SampleEvent> recorded = new ArrayList<>();

    @BeforeEach
    void begin() throws SQLException {
        clean();
        for (int i = 0; i < 5; i++) {
            recorded.add(notification());
        }
        StandInProducers.recorded("lado", recorded);
        StandInProducers.recorded("cases", List.of());
        receive(recorded);
    }

    @AfterEach
    void clean() {
        Facts.forgetAll();
    }

    private static SampleEvent notification() {
        return SampleEvent.of(
                        "lado.notification.received.v1",
                        "notificationId",
                        Ids.next(),
                        1,
                        Map.of("receivedOn", "2014-05-01", "kind", "ADVICE"))
                .header("ce_time", LONG_AGO);
    }

    private int receive(List<SampleEvent> events) throws SQLException {
        List<Arrival> arrivals =
                events.stream().map(event -> event.arrival(System.nanoTime())).toList();
        return projector.project(arrivals);
    }

    @Test
    void matches_when_everything_recorded_is_here() {
        JsonPath lado = reconcile("system");

        assertThat(lado.getString("state")).isEqualTo("MATCH");
        assertThat(lado.getInt("cells[0].recorded")).isEqualTo(5);
        assertThat(lado.getInt("cells[0].received")).isEqualTo(5);
        assertThat(lado.getString("cells[0].month")).isEqualTo("2014-05");
    }

    @Test
    void names_the_record_whose_fact_was_deleted() {
        SampleEvent victim = recorded.get(2);
        Facts.execute("delete from notification_fact where event_id = '" + victim.id() + "'");

        JsonPath lado = reconcile("system");

        assertThat(lado.getString("state")).isEqualTo("MISSING");
        assertThat(lado.getString("cells[0].missing[0].recordId")).isEqualTo(recordOf(victim));
        assertThat(lado.getString("cells[0].missing[0].eventId"))
                .isEqualTo(victim.id().toString());
    }

    @Test
    void names_the_record_whose_event_never_came() throws SQLException {
        SampleEvent lost = notification();
        SampleEvent later = notification().header("ce_time", "2014-05-06T10:00:00Z");
        recorded.addAll(List.of(lost, later));
        StandInProducers.recorded("lado", recorded);
        receive(List.of(later));

        JsonPath lado = reconcile("system");

        assertThat(lado.getString("state")).isEqualTo("MISSING");
        assertThat(lado.getList("cells[0].missing.recordId")).containsExactly(recordOf(lost));
    }

    @Test
    void is_behind_while_an_event_may_be_on_its_way() {
        recorded.add(notification().header("ce_time", Instant.now().toString()));
        StandInProducers.recorded("lado", recorded);

        assertThat(reconcile("system").getString("state")).isEqualTo("BEHIND");
    }

    @Test
    void names_a_fact_that_nobody_recorded() throws SQLException {
        SampleEvent invented = notification();
        receive(List.of(invented));

        JsonPath lado = reconcile("system");

        assertThat(lado.getString("state")).isEqualTo("EXTRA");
        assertThat(lado.getList("cells[0].extra.recordId")).containsExactly(recordOf(invented));
    }

    @Test
    void names_a_fact_that_was_never_received() {
        Facts.execute(
                "delete from inbox where event_id = '" + recorded.getFirst().id() + "'");

        JsonPath lado = reconcile("system");

        assertThat(lado.getList("cells[0].extra.recordId")).containsExactly(recordOf(recorded.getFirst()));
    }

    @Test
    void sees_one_event_in_the_place_of_another() throws SQLException {
        SampleEvent other = notification();
        Facts.execute("delete from notification_fact where event_id = '%1$s'; delete from inbox where event_id = '%1$s'"
                .formatted(recorded.getFirst().id()));
        receive(List.of(other, notification().header("ce_time", "2014-06-06T10:00:00Z")));

        JsonPath lado = reconcile("system");

        assertThat(lado.getList("cells.find { it.month == '2014-05' }.missing.recordId"))
                .containsExactly(recordOf(recorded.getFirst()));
        assertThat(lado.getList("cells.find { it.month == '2014-05' }.extra.recordId"))
                .containsExactly(recordOf(other));
    }

    @Test
    void says_what_is_parked_until_it_is_discarded() throws SQLException {
        SampleEvent broken = notification().with("kind", "GOSSIP");
        recorded.add(broken);
        StandInProducers.recorded("lado", recorded);
        assertThat(receive(List.of(broken))).isOne();

        JsonPath parked = reconcile("system");
        assertThat(parked.getString("state")).isEqualTo("PARKED");
        assertThat(parked.getInt("cells[0].parked")).isOne();

        Facts.execute("update parked_event set state = 'DISCARDED', decided_at = now(), decision_reason = 'gossip'"
                + " where source = '/lado-service'");
        assertThat(reconcile("system").getString("state")).isEqualTo("MATCH");
    }

    @Test
    void is_not_complete_while_an_event_is_parked_unread() throws SQLException {
        completeness.reconcile(false);
        assertThat(completeness.complete(Set.of("lado"))).isTrue();
        assertThat(completeness.complete(Set.of("lado", "no-such-service"))).isFalse();

        receive(List.of(notification().withoutHeader("ce_id")));
        completeness.reconcile(false);
        assertThat(completeness.complete(Set.of("lado"))).isFalse();
    }

    @Test
    void is_complete_from_the_moment_in_which_somebody_was_told_so() throws SQLException {
        StandInProducers.recorded("lado", List.of());
        completeness.reconcile(false);
        assertThat(completeness.complete(Set.of("lado"))).isFalse();

        StandInProducers.recorded("lado", recorded);
        assertThat(reconcile("system").getString("state")).isEqualTo("MATCH");
        assertThat(completeness.complete(Set.of("lado"))).isTrue();
    }

    @Test
    void names_to_a_person_no_record_of_an_allegation() {
        Facts.execute("delete from notification_fact where event_id = '"
                + recorded.getFirst().id() + "'");

        JsonPath lado = reconcile("performance-lead");

        assertThat(lado.getString("state")).isEqualTo("MISSING");
        assertThat(lado.getInt("cells[0].missingCount")).isOne();
        assertThat(lado.getList("cells[0].missing")).isEmpty();
    }

    @Test
    void is_for_those_who_answer_for_the_figures() {
        given().auth()
                .oauth2(TestToken.as("lado").sign())
                .get("/v1/reconciliation")
                .then()
                .statusCode(403);
    }

    @Test
    void clamps_an_instant_above_the_watermark_and_leaves_the_past_alone() {
        Instant past = Instant.parse("2014-03-31T22:59:59Z");
        Instant future = Instant.now().plusSeconds(3600);

        assertThat(watermarks.clamp(past, Set.of("lado"))).isEqualTo(past);
        assertThat(watermarks.clamp(future, Set.of("lado", "cases")))
                .isBefore(Instant.now().plusMillis(1));
    }

    private static String recordOf(SampleEvent event) {
        return event.data().get("notificationId").toString();
    }

    private static JsonPath reconcile(String role) {
        JsonPath answer = given().auth()
                .oauth2(TestToken.as(role).sign())
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.setRootPath("services.find { it.service == 'lado' }");
    }
}
