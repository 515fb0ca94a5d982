package uk.safeguarding.lado.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.lado.Lado;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class ReferralResourceTest {

    private final Lado lado = Lado.officer();

    @Test
    void a_referral_is_decided_upon_and_answers_how_soon() {
        Stored referral = lado.aReferral();

        lado.put(referral, "/threshold-decision", """
                {"decision": "MET", "decidedOn": "2026-06-03", "limbs": ["RISK_OF_HARM", "HARMED", "HARMED"]}""")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("thresholdLimbs", contains("HARMED", "RISK_OF_HARM"))
                .body("timescale.rule", equalTo("LADO_DECISION_1_WORKING_DAY"))
                .body("timescale.citation", equalTo("National LADO Network standard 2"))
                .body("timescale.clockStarted", equalTo("2026-06-01"))
                .body("timescale.due", equalTo("2026-06-02"))
                .body("timescale.actual", equalTo("2026-06-03"))
                .body("timescale.late.workingDays", equalTo(1))
                .body("timescale.state", equalTo("LATE"))
                .body("employerTimescale", nullValue());
    }

    @Test
    void an_employer_that_told_late_is_recorded_as_late() {
        lado.post("/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "employerId": "%s", "sector": "EDUCATION_PRIMARY",
                 "receivedOn": "2026-06-04", "employerKnewOn": "2026-06-01"}""".formatted(
                                lado.aNotification().id(),
                                lado.anAdult().id(),
                                lado.anEmployer().id()))
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("employerTimescale.due", equalTo("2026-06-02"))
                .body("employerTimescale.late.workingDays", equalTo(2))
                .body("employerTimescale.state", equalTo("LATE"));
    }

    @Test
    void a_referral_is_handed_to_another_authority() {
        Stored referral = lado.aReferral();

        lado.put(referral, "/transfer", """
                {"transferredOn": "2026-06-02", "transferredTo": "E06000016"}""")
                .then()
                .statusCode(200)
                .body("transferredTo", equalTo("E06000016"))
                .body("timescale.state", equalTo("NOT_APPLICABLE"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'decision': 'MET', 'decidedOn': '2026-06-02'} | threshold-limb-missing",
                "{'decision': 'NOT_MET', 'decidedOn': '2026-06-02'} | threshold-reason-missing",
                "{'decision': 'NOT_MET', 'decidedOn': '2026-06-02', 'reason': 'OTHER', 'limbs': ['HARMED']} | threshold-limb-when-not-met",
                "{'decision': 'MET', 'decidedOn': '2026-06-02', 'reason': 'OTHER', 'limbs': ['HARMED']} | threshold-reason-when-met",
                "{'decision': 'MET', 'decidedOn': '2026-05-31', 'limbs': ['HARMED']} | threshold-decided-before-received",
                "{'decision': 'MET', 'decidedOn': '2999-01-01', 'limbs': ['HARMED']} | referral-in-future",
            })
    void a_decision_that_breaks_a_rule_is_refused_with_the_rules_code(String body, String code) {
        lado.put(lado.aReferral(), "/threshold-decision", body.replace('\'', '"'))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void a_second_decision_is_a_conflict() {
        Stored decided = lado.aReferralThatMeetsTheThreshold();

        lado.put(decided, "/threshold-decision", """
                {"decision": "MET", "decidedOn": "2026-06-02", "limbs": ["HARMED"]}""")
                .then()
                .statusCode(409)
                .body("code", equalTo("threshold-already-decided"));
    }

    @Test
    void a_change_says_which_revision_it_changes() {
        Stored referral = lado.aReferral();
        String transfer = """
                {"transferredOn": "2026-06-02", "transferredTo": "E06000016"}""";

        lado.call().body(transfer).put(referral.url() + "/transfer").then().statusCode(428);
        lado.call()
                .header("If-Match", "\"9\"")
                .body(transfer)
                .put(referral.url() + "/transfer")
                .then()
                .statusCode(412);
        lado.call()
                .header("If-Match", "9")
                .body(transfer)
                .put(referral.url() + "/transfer")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{'notificationId': 'no uuid'}",
                "{'unknown': 1}",
                "{'notificationId': '%s', 'adultId': '%s', 'sector': 'EDUCATION', 'receivedOn': '2026-06-01'}",
                "{'notificationId': '%s', 'adultId': '%s', 'sector': 'HEALTH', 'receivedOn': '1 June 2026'}",
                "not JSON",
            })
    void a_malformed_referral_is_a_400(String body) {
        UUID id = UUID.randomUUID();

        lado.post("/v1/referrals", body.replace('\'', '"').formatted(id, id))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_referral_is_not_made_of_advice_nor_of_nothing() {
        Stored advice = lado.create("/v1/notifications", """
                {"kind": "ADVICE", "receivedOn": "2026-06-01"}""");
        String body = """
                {"notificationId": "%s", "adultId": "%s", "sector": "HEALTH", "receivedOn": "2026-06-01"}""";

        lado.post("/v1/referrals", body.formatted(advice.id(), lado.anAdult().id()))
                .then()
                .statusCode(422)
                .body("code", equalTo("referral-of-advice"));
        lado.post(
                        "/v1/referrals",
                        body.formatted(UUID.randomUUID(), lado.anAdult().id()))
                .then()
                .statusCode(404)
                .body("code", equalTo("notification-not-found"));
        lado.post("/v1/referrals", body.formatted(lado.aNotification().id(), UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("code", equalTo("adult-not-found"));
    }

    @Test
    void one_notification_makes_one_referral_of_an_adult() {
        Stored notification = lado.aNotification();
        String body = """
                {"notificationId": "%s", "adultId": "%s", "sector": "HEALTH", "receivedOn": "2026-06-01"}""".formatted(notification.id(), lado.anAdult().id());

        lado.create("/v1/referrals", body);
        lado.post("/v1/referrals", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-once-per-notification-and-adult"));
    }

    @Test
    void what_came_from_the_same_source_before_is_answered_again() {
        String body = """
                {"notificationId": "%s", "adultId": "%s", "sector": "HEALTH", "receivedOn": "2026-06-01",
                 "sourceSystem": "case-system", "sourceId": "%s"}""".formatted(lado.aNotification().id(), lado.anAdult().id(), UUID.randomUUID());

        Stored first = lado.create("/v1/referrals", body);
        lado.post("/v1/referrals", body)
                .then()
                .statusCode(200)
                .body("id", equalTo(first.id().toString()));
    }

    @Test
    void a_mistake_is_corrected_and_the_last_day_moves() {
        Stored referral = lado.aReferral();

        lado.correct(referral, """
                {"receivedOn": "2026-06-05", "sector": "SPORT_AND_LEISURE"}""")
                .then()
                .statusCode(200)
                .body("sector", equalTo("SPORT_AND_LEISURE"))
                .body("timescale.due", equalTo("2026-06-08"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | correction-empty",
                "{'adultId': null} | 400 | invalid-json",
                "{'sector': null} | 400 | invalid-request",
                "{'receivedOn': '2026-05-31'} | 422 | referral-before-notification",
                "{'thresholdDecision': 'MET'} | 422 | threshold-day-missing",
                "{'employerId': '00000000-0000-7000-8000-000000000000'} | 404 | employer-not-found",
            })
    void a_correction_that_cannot_be_is_refused(String changes, int status, String code) {
        lado.correct(lado.aReferral(), changes.replace('\'', '"'))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void a_voided_referral_is_listed_no_more_and_changed_no_more() {
        Stored referral = lado.aReferral();
        Stored voided = lado.changed(referral, lado.revoke(referral));

        lado.call().get(voided.url()).then().statusCode(200).body("voided", equalTo(true));
        lado.put(voided, "/transfer", """
                {"transferredOn": "2026-06-02", "transferredTo": "E06000016"}""").then().statusCode(409).body("code", equalTo("record-voided"));
        lado.call()
                .queryParam("pageSize", 200)
                .get("/v1/referrals")
                .then()
                .statusCode(200)
                .body("data.id", not(hasItem(voided.id().toString())));
    }

    @Test
    void the_history_says_who_made_each_revision_and_why() {
        Stored referral = lado.aReferralThatMeetsTheThreshold();
        lado.correct(referral, """
                {"sector": "HEALTH"}""").then().statusCode(200);

        lado.call()
                .get(referral.url() + "/history")
                .then()
                .statusCode(200)
                .body("data.revision", contains(1, 2, 3))
                .body("data.change", contains("CREATED", "CHANGED", "CORRECTED"))
                .body("data.recordedBy", everyItem(equalTo("lado-subject")))
                .body("data[2].reasonCode", equalTo("DATA_ENTRY_ERROR"))
                .body("data[0].record.sector", equalTo("EDUCATION_PRIMARY"))
                .body("data[1].record.thresholdLimbs", contains("HARMED"))
                .body("data[2].record.sector", equalTo("HEALTH"));
    }

    @Test
    void a_list_is_filtered_and_paged_without_gap_or_repetition() {
        String adult = lado.anAdult().id().toString();
        Set<String> made = new TreeSet<>();
        for (int day = 1; day <= 5; day++) {
            made.add(lado.create(
                            "/v1/referrals", """
                    {"notificationId": "%s", "adultId": "%s", "sector": "FAITH", "receivedOn": "2026-06-%02d"}""".formatted(lado.aNotification().id(), adult, 1 + day / 2))
                    .id()
                    .toString());
        }
        Set<String> seen = new TreeSet<>();
        String cursor = null;
        do {
            var call = lado.call().queryParam("adultId", adult).queryParam("pageSize", 2);
            Response page = (cursor == null ? call : call.queryParam("cursor", cursor)).get("/v1/referrals");
            page.then().statusCode(200).body("paging.pageSize", equalTo(2));
            List<String> ids = page.path("data.id");
            Assertions.assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            cursor = page.path("paging.next");
        } while (cursor != null);
        Assertions.assertThat(seen).isEqualTo(made);

        lado.call()
                .queryParams("adultId", adult, "receivedFrom", "2026-06-03", "receivedTo", "2026-06-03")
                .get("/v1/referrals")
                .then()
                .body("data", hasSize(2));
        lado.call()
                .queryParams("adultId", adult, "decided", true)
                .get("/v1/referrals")
                .then()
                .body("data", hasSize(0));
        lado.call()
                .queryParams("adultId", adult, "transferred", false, "sector", "FAITH")
                .get("/v1/referrals")
                .then()
                .body("data", hasSize(5));
        lado.call().queryParam("cursor", "x").get("/v1/referrals").then().statusCode(400);
        lado.call().queryParam("pageSize", 201).get("/v1/referrals").then().statusCode(400);
    }

    @Test
    void the_same_key_and_body_is_carried_out_once() {
        Stored referral = lado.aReferral();
        String key = UUID.randomUUID().toString();
        String body = """
                {"transferredOn": "2026-06-02", "transferredTo": "E06000016"}""";

        lado.changing(referral)
                .header("Idempotency-Key", key)
                .body(body)
                .put(referral.url() + "/transfer")
                .then()
                .statusCode(200);
        lado.changing(referral)
                .header("Idempotency-Key", key)
                .body(body)
                .put(referral.url() + "/transfer")
                .then()
                .statusCode(200)
                .header("Idempotent-Replay", equalTo("true"))
                .header("ETag", equalTo("\"2\""));
        lado.changing(referral)
                .header("Idempotency-Key", key)
                .body(body.replace("16", "18"))
                .put(referral.url() + "/transfer")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void parallel_sends_of_one_key_make_one_referral() throws Exception {
        String key = UUID.randomUUID().toString();
        String adult = lado.anAdult().id().toString();
        String body = """
                {"notificationId": "%s", "adultId": "%s", "sector": "HEALTH", "receivedOn": "2026-06-01"}""".formatted(lado.aNotification().id(), adult);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sends = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> lado.call()
                            .header("Idempotency-Key", key)
                            .body(body)
                            .post("/v1/referrals")
                            .statusCode()))
                    .toList();
            for (var send : sends) {
                Assertions.assertThat(send.get()).isEqualTo(201);
            }
        }

        lado.call().queryParam("adultId", adult).get("/v1/referrals").then().body("data", hasSize(1));
    }

    @Test
    void another_authoritys_referral_looks_like_one_that_does_not_exist() {
        Stored referral = lado.aReferral();
        Lado elsewhere = Lado.as(TestToken.as("lado").in("E08000018"));

        for (String path : List.of("", "/history")) {
            Response theirs = elsewhere.call().get(referral.url() + path);
            Response absent = elsewhere.call().get("/v1/referrals/" + UUID.randomUUID() + path);
            theirs.then().statusCode(404).body("code", equalTo("referral-not-found"));
            Assertions.assertThat(withoutTrace(theirs)).isEqualTo(withoutTrace(absent));
        }
        elsewhere.put(referral, "/transfer", """
                {"transferredOn": "2026-06-02", "transferredTo": "E06000016"}""").then().statusCode(404);
        elsewhere.correct(referral, "{\"sector\": \"HEALTH\"}").then().statusCode(404);
        elsewhere.revoke(referral).then().statusCode(404);
        elsewhere
                .call()
                .get("/v1/referrals")
                .then()
                .body("data.id", not(hasItem(referral.id().toString())));
    }

    private static String withoutTrace(Response answer) {
        return answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
