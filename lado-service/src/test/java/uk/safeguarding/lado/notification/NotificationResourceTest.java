package uk.safeguarding.lado.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.lado.Lado;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class NotificationResourceTest {

    private static final String CONCERN = """
            {"kind": "REFERRAL", "receivedOn": "2026-06-01", "agency": "EDUCATION", "notifierRole": "Headteacher",
             "adultName": "Alex Examplar", "employerName": "Sampleton Primary School", "concern": "Invented for a test"}""";

    private final Lado lado = Lado.officer();

    @ParameterizedTest
    @ValueSource(strings = {"social-worker", "team-manager", "iro", "cp-chair", "partner-agency"})
    void who_may_refer_only_gets_a_receipt_and_reads_nothing(String role) {
        Lado notifier = Lado.as(TestToken.as(role));

        var answer = notifier.post("/v1/notifications", CONCERN);
        answer.then().statusCode(201);
        Map<String, Object> receipt = answer.path("");
        assertThat(receipt).containsOnlyKeys("id", "revision", "voided", "kind", "receivedOn");

        String url = "/v1/notifications/" + answer.path("id");
        notifier.call().get(url).then().statusCode(403);
        notifier.call().get(url + "/history").then().statusCode(403);
        notifier.call().get("/v1/notifications").then().statusCode(403);
        notifier.correct(new Stored("/v1/notifications", UUID.fromString(answer.path("id")), "\"1\""), "{}")
                .then()
                .statusCode(403);
        lado.call().get(url).then().statusCode(200).body("concern", equalTo("Invented for a test"));
    }

    @Test
    void who_may_refer_only_learns_nothing_by_naming_other_records() {
        Lado notifier = Lado.as(TestToken.as("social-worker"));
        String source = UUID.randomUUID().toString();
        String fromSource = """
                {"kind": "ADVICE", "receivedOn": "2026-06-01", "sourceSystem": "case-system", "sourceId": "%s"}""".formatted(source);
        lado.create("/v1/notifications", fromSource);

        notifier.post("/v1/notifications", fromSource)
                .then()
                .statusCode(403)
                .body("code", equalTo("notification-link-not-yours"));
        for (UUID adult : new UUID[] {lado.anAdult().id(), UUID.randomUUID()}) {
            notifier.post("/v1/notifications", """
                    {"kind": "ADVICE", "receivedOn": "2026-06-01", "adultId": "%s"}""".formatted(adult))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("notification-link-not-yours"));
        }
    }

    @Test
    void a_partner_speaks_for_its_own_agency() {
        Lado police = Lado.as(TestToken.as("partner-agency").with("agency", "POLICE"));

        String id = police.post("/v1/notifications", CONCERN).path("id");

        lado.call().get("/v1/notifications/" + id).then().body("agency", equalTo("POLICE"));
    }

    @Test
    void a_notification_is_linked_to_the_adult_once_known() {
        Stored notification = lado.aNotification();
        Stored adult = lado.anAdult();

        lado.correct(notification, """
                {"adultId": "%s"}""".formatted(adult.id()))
                .then()
                .statusCode(200)
                .body("adultId", equalTo(adult.id().toString()));
        lado.call()
                .queryParam("adultId", adult.id())
                .get("/v1/notifications")
                .then()
                .body("data.id", contains(notification.id().toString()));
        lado.correct(notification, "{\"kind\": \"ADVICE\"}").then().statusCode(412);
    }

    @Test
    void a_notification_stays_fit_for_the_referral_made_of_it() {
        Stored notification = lado.aNotification();
        lado.create(
                "/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "sector": "HEALTH", "receivedOn": "2026-06-01"}""".formatted(notification.id(), lado.anAdult().id()));

        lado.correct(notification, "{\"kind\": \"ADVICE\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("referral-of-advice"));
        lado.correct(notification, "{\"receivedOn\": \"2026-06-02\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("referral-before-notification"));
        lado.revoke(notification).then().statusCode(409).body("code", equalTo("notification-has-referrals"));
    }

    @Test
    void a_voided_notification_makes_no_referral() {
        Stored notification = lado.aNotification();
        lado.changed(notification, lado.revoke(notification));

        lado.post("/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "sector": "HEALTH", "receivedOn": "2026-06-01"}""".formatted(
                                notification.id(), lado.anAdult().id()))
                .then()
                .statusCode(409)
                .body("code", equalTo("notification-voided"));
    }

    @Test
    void advice_is_told_from_referrals() {
        Stored advice = lado.create("/v1/notifications", """
                {"kind": "ADVICE", "receivedOn": "2026-06-01", "agency": "FAITH"}""");

        lado.call()
                .queryParams(
                        "kind", "ADVICE", "agency", "FAITH", "receivedFrom", "2026-06-01", "receivedTo", "2026-06-01")
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .body("data.id", hasItem(advice.id().toString()));
    }

    @Test
    void nothing_is_received_before_it_is() {
        lado.post("/v1/notifications", """
                {"kind": "ADVICE", "receivedOn": "2999-01-01"}""")
                .then()
                .statusCode(422)
                .body("code", equalTo("notification-in-future"))
                .body("violations", nullValue());
    }
}
