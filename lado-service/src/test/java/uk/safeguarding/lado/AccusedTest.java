package uk.safeguarding.lado;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.platform.testing.TestToken;

/// An adult who is alleged against works for the service itself.
@QuarkusTest
class AccusedTest {

    @Test
    void never_sees_the_allegation_nor_learns_of_it() {
        String staffId = "LADO-" + UUID.randomUUID().toString().substring(0, 8);
        Lado accused = Lado.as(TestToken.as("lado").with("staffId", staffId).with("sub", staffId));
        Lado officer = Lado.officer();
        Stored adult = officer.create("/v1/adults", """
                {"adultReference": "%s", "forename": "Alex", "surname": "Examplar", "staffId": "%s"}""".formatted(Lado.aReference(), staffId));
        Stored referral = officer.create(
                "/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "sector": "EDUCATION_PRIMARY", "receivedOn": "2026-06-01"}""".formatted(officer.aNotification().id(), adult.id()));
        Stored allegation =
                officer.anAllegationOf(officer.changed(referral, officer.put(referral, "/threshold-decision", """
                {"decision": "MET", "decidedOn": "2026-06-02", "limbs": ["HARMED"]}""")));

        for (Stored record : new Stored[] {adult, referral, allegation}) {
            officer.call().get(record.url()).then().statusCode(200);
            accused.call().get(record.url()).then().statusCode(404);
        }
        accused.call()
                .queryParam("adultId", adult.id())
                .get("/v1/allegations")
                .then()
                .statusCode(200)
                .body("data", empty());
        String search = "{\"staffId\": \"" + staffId + "\"}";
        officer.call().body(search).post("/v1/adults/search").then().body("data", hasSize(1));
        accused.call().body(search).post("/v1/adults/search").then().body("data", empty());
    }
}
