package uk.safeguarding.lado.adult;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.lado.Lado;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class AdultResourceTest {

    private final Lado lado = Lado.officer();

    @Test
    void an_adult_is_registered_once_under_a_reference() {
        String reference = Lado.aReference();
        String body = """
                {"adultReference": "%s", "forename": "Alex", "surname": "Examplar", "birthDate": "1980-02-29",
                 "staffId": "STAFF-1"}""";

        lado.post("/v1/adults", body.formatted(reference))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("adultReference", equalTo(reference))
                .body("voided", equalTo(false));
        lado.post("/v1/adults", body.formatted(reference.toLowerCase(Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("code", equalTo("adult-reference-once"))
                .body("detail", equalTo("Another record already stands in this place"));
        Lado.as(TestToken.as("lado").in("E08000018")).create("/v1/adults", body.formatted(reference));
    }

    @Test
    void an_adult_is_found_by_reference_name_or_staff_reference() {
        String reference = Lado.aReference();
        Stored adult = lado.create("/v1/adults", """
                {"adultReference": "%s", "forename": "Robin", "surname": "%s", "staffId": "%s"}""".formatted(reference, "Sample" + reference, "S" + reference));

        for (String search : new String[] {
            "{\"adultReference\": \"%s\"}".formatted(reference.toLowerCase(Locale.ROOT)),
            "{\"surname\": \"sample%s\", \"forename\": \"ROBIN\"}".formatted(reference),
            "{\"staffId\": \"S%s\"}".formatted(reference),
        }) {
            lado.post("/v1/adults/search", search)
                    .then()
                    .statusCode(200)
                    .body("data.id", contains(adult.id().toString()))
                    .body("paging.next", nullValue());
        }
        lado.post("/v1/adults/search", "{\"adultReference\": \"%s\", \"forename\": \"Sam\"}".formatted(reference))
                .then()
                .body("data", hasSize(0));
        Lado.as(TestToken.as("lado").in("E08000018"))
                .post("/v1/adults/search", "{\"adultReference\": \"%s\"}".formatted(reference))
                .then()
                .body("data", hasSize(0));
    }

    @Test
    void a_search_names_somebody() {
        lado.post("/v1/adults/search", "{\"forename\": \"Alex\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | invalid-request",
                "{'adultReference': ' ', 'forename': 'A', 'surname': 'B'} | 400 | invalid-request",
                "{'adultReference': 'X\\u0000', 'forename': 'A', 'surname': 'B'} | 400 | invalid-json",
                "{'adultReference': 'X', 'forename': 'A', 'surname': 'B', 'address': 'C'} | 400 | invalid-json",
                "{'adultReference': 'FUTURE', 'forename': 'A', 'surname': 'B', 'birthDate': '2999-01-01'} | 422 | adult-born-in-future",
            })
    void what_is_not_an_adult_is_refused(String body, int status, String code) {
        lado.post("/v1/adults", body.replace('\'', '"'))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void a_name_is_corrected_and_the_reference_stays() {
        Stored adult = lado.anAdult();

        Stored corrected = lado.changed(adult, lado.correct(adult, "{\"surname\": \"Renamed\"}"));
        lado.call()
                .get(corrected.url())
                .then()
                .body("surname", equalTo("Renamed"))
                .body("revision", equalTo(2));
        lado.correct(corrected, "{\"adultReference\": \"OTHER\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("adult-reference-fixed"));
        lado.call()
                .get(adult.url() + "/history")
                .then()
                .statusCode(200)
                .body("data.record.surname", contains("Examplar", "Renamed"));
    }

    @Test
    void an_adult_whom_records_are_about_is_not_voided() {
        Stored adult = lado.anAdult();
        Stored notification = lado.create("/v1/notifications", """
                {"kind": "REFERRAL", "receivedOn": "2026-06-01", "adultId": "%s"}""".formatted(adult.id()));

        lado.revoke(adult).then().statusCode(409).body("code", equalTo("adult-has-notifications"));
        Stored referral = lado.create("/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "sector": "HEALTH", "receivedOn": "2026-06-01"}""".formatted(notification.id(), adult.id()));
        lado.correct(notification, "{\"adultId\": null}").then().statusCode(200);
        lado.revoke(adult).then().statusCode(409).body("code", equalTo("adult-has-referrals"));
        lado.changed(referral, lado.revoke(referral));
        lado.revoke(adult).then().statusCode(200).body("voided", equalTo(true));
    }
}
