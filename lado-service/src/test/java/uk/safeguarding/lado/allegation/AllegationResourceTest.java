package uk.safeguarding.lado.allegation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.lado.Lado;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class AllegationResourceTest {

    private final Lado lado = Lado.officer();

    @Test
    void an_allegation_takes_day_and_sector_of_its_referral_and_names_the_children() {
        Stored referral = lado.aReferralThatMeetsTheThreshold();

        lado.post("/v1/allegations", """
                {"referralId": "%s", "childReferences": [" rut-0007", "RUT-0008"]}""".formatted(referral.id()))
                .then()
                .statusCode(201)
                .body("receivedOn", equalTo("2026-06-01"))
                .body("sector", equalTo("EDUCATION_PRIMARY"))
                .body("childReferences", contains("RUT-0007", "RUT-0008"))
                .body("outcome", nullValue())
                .body("timescale.rule", equalTo("ALLEGATION_CONCLUDED_3_MONTHS"))
                .body("timescale.due", equalTo("2026-09-01"));
    }

    @Test
    void an_allegation_may_concern_no_child() {
        lado.post("/v1/allegations", """
                {"referralId": "%s"}""".formatted(
                                lado.aReferralThatMeetsTheThreshold().id()))
                .then()
                .statusCode(201)
                .body("childReferences", hasSize(0));
    }

    @Test
    void an_outcome_is_recorded_late_or_not_and_once() {
        Stored allegation = lado.anAllegation();
        String outcome = """
                {"outcome": "UNSUBSTANTIATED", "outcomeOn": "2026-09-02"}""";

        Stored concluded = lado.changed(allegation, lado.put(allegation, "/outcome", outcome));
        lado.call()
                .get(concluded.url())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNSUBSTANTIATED"))
                .body("timescale.state", equalTo("LATE"))
                .body("timescale.late.workingDays", equalTo(1));
        lado.put(concluded, "/outcome", outcome)
                .then()
                .statusCode(409)
                .body("code", equalTo("allegation-already-concluded"));
    }

    @Test
    void an_allegation_needs_a_threshold_that_is_met() {
        Stored undecided = lado.aReferral();
        lado.post("/v1/allegations", """
                {"referralId": "%s"}""".formatted(undecided.id()))
                .then()
                .statusCode(422)
                .body("code", equalTo("allegation-threshold-undecided"));

        lado.changed(undecided, lado.put(undecided, "/threshold-decision", """
                {"decision": "NOT_MET", "decidedOn": "2026-06-02", "reason": "CONDUCT_ONLY"}"""));
        lado.post("/v1/allegations", """
                {"referralId": "%s"}""".formatted(undecided.id()))
                .then()
                .statusCode(422)
                .body("code", equalTo("allegation-threshold-not-met"));
    }

    @Test
    void a_referral_with_an_outcome_is_not_transferred_and_a_transferred_one_gets_none() {
        String transfer = """
                {"transferredOn": "2026-06-03", "transferredTo": "E06000016"}""";
        String outcome = """
                {"outcome": "UNFOUNDED", "outcomeOn": "2026-06-03"}""";
        Stored concludedReferral = lado.aReferralThatMeetsTheThreshold();
        Stored concluded = lado.anAllegationOf(concludedReferral);
        lado.changed(concluded, lado.put(concluded, "/outcome", outcome));
        lado.put(concludedReferral, "/transfer", transfer)
                .then()
                .statusCode(422)
                .body("code", equalTo("transfer-after-outcome"));

        Stored transferred = lado.aReferralThatMeetsTheThreshold();
        Stored open = lado.anAllegationOf(transferred);
        lado.changed(transferred, lado.put(transferred, "/transfer", transfer));
        lado.put(open, "/outcome", outcome)
                .then()
                .statusCode(422)
                .body("code", equalTo("outcome-referral-transferred"));
        lado.post("/v1/allegations", """
                {"referralId": "%s"}""".formatted(transferred.id()))
                .then()
                .statusCode(422)
                .body("code", equalTo("allegation-referral-transferred"));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "FALSE, E06000017, 200",
        "FALSE, W06000016, 422",
        "DELIBERATELY_INVENTED_OR_MALICIOUS, E06000017, 422",
        "DELIBERATELY_INVENTED_OR_MALICIOUS, W06000016, 200",
    })
    void an_outcome_is_of_the_authoritys_nation(String outcome, String authority, int status) {
        Lado there = Lado.as(TestToken.as("lado").in(authority));

        there.put(there.anAllegation(), "/outcome", """
                {"outcome": "%s", "outcomeOn": "2026-06-03"}""".formatted(outcome))
                .then()
                .statusCode(status)
                .body("code", status == 422 ? equalTo("outcome-of-another-nation") : nullValue());
    }

    @Test
    void an_allegation_follows_its_corrected_referral() {
        Stored referral = lado.aReferralThatMeetsTheThreshold();
        Stored allegation = lado.anAllegationOf(referral);

        lado.correct(referral, """
                {"receivedOn": "2026-06-02", "sector": "TRANSPORT"}""").then().statusCode(200);

        lado.call()
                .get(allegation.url())
                .then()
                .body("revision", equalTo(2))
                .body("sector", equalTo("TRANSPORT"))
                .body("receivedOn", equalTo("2026-06-02"));
    }

    @Test
    void a_referral_with_allegations_is_not_voided_nor_found_below_the_threshold() {
        Stored referral = lado.aReferralThatMeetsTheThreshold();
        Stored allegation = lado.anAllegationOf(referral);

        lado.revoke(referral).then().statusCode(409).body("code", equalTo("referral-has-allegations"));
        lado.correct(referral, """
                {"thresholdDecision": "NOT_MET", "thresholdLimbs": [], "thresholdReason": "CONDUCT_ONLY"}""").then().statusCode(422).body("code", equalTo("allegation-threshold-not-met"));

        lado.changed(allegation, lado.revoke(allegation));
        lado.revoke(referral).then().statusCode(200);
    }

    @Test
    void a_correction_changes_the_children() {
        Stored allegation = lado.anAllegation();

        lado.correct(allegation, """
                {"childReferences": ["RUT-0003"]}""").then().statusCode(200).body("childReferences", contains("RUT-0003"));
        lado.call()
                .get(allegation.url() + "/history")
                .then()
                .statusCode(200)
                .body("data.change", contains("CREATED", "CORRECTED"))
                .body("data[0].record.childReferences", contains("RUT-0001", "RUT-0002"));
    }

    @Test
    void a_list_is_filtered() {
        Stored referral = lado.aReferralThatMeetsTheThreshold();
        lado.anAllegationOf(referral);
        Stored concluded = lado.anAllegationOf(referral);
        lado.changed(concluded, lado.put(concluded, "/outcome", """
                {"outcome": "MALICIOUS", "outcomeOn": "2026-06-03"}"""));

        lado.call()
                .queryParam("referralId", referral.id())
                .get("/v1/allegations")
                .then()
                .body("data", hasSize(2));
        lado.call()
                .queryParams("referralId", referral.id(), "concluded", false)
                .get("/v1/allegations")
                .then()
                .body("data", hasSize(1));
        lado.call()
                .queryParams("referralId", referral.id(), "outcome", "MALICIOUS")
                .get("/v1/allegations")
                .then()
                .body("data.id", contains(concluded.id().toString()));
    }

    @Test
    void an_absent_allegation_is_a_404() {
        lado.call()
                .get("/v1/allegations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("allegation-not-found"));
    }
}
