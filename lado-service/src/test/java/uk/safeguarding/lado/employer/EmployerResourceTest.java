package uk.safeguarding.lado.employer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.safeguarding.lado.Lado;
import uk.safeguarding.lado.Lado.Stored;

@QuarkusTest
class EmployerResourceTest {

    private final Lado lado = Lado.officer();

    @Test
    void an_employer_changes_its_name_and_sector() {
        Stored employer = lado.anEmployer();

        lado.put(employer, "", """
                {"name": "Sampleton Special School", "sector": "EDUCATION_SPECIAL"}""")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("sector", equalTo("EDUCATION_SPECIAL"));
        lado.call()
                .get(employer.url() + "/history")
                .then()
                .statusCode(200)
                .body("data.change", contains("CREATED", "CHANGED"))
                .body("data.record.sector", contains("EDUCATION_PRIMARY", "EDUCATION_SPECIAL"));
    }

    @Test
    void employers_are_listed_by_sector_and_found_by_part_of_the_name() {
        String name = "Playgroup 100% " + Lado.aReference();
        Stored employer = lado.create("/v1/employers", """
                {"name": "%s", "sector": "UNIFORMED_YOUTH"}""".formatted(name));

        lado.call()
                .queryParams("sector", "UNIFORMED_YOUTH", "pageSize", 200)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("data.id", hasItem(employer.id().toString()))
                .body("data.sector", everyItem(equalTo("UNIFORMED_YOUTH")));
        lado.post("/v1/employers/search", """
                {"name": "%s"}""".formatted(name.substring(5).toLowerCase(java.util.Locale.ROOT)))
                .then()
                .body("data.id", contains(employer.id().toString()));
        lado.call()
                .queryParam("sector", "EDUCATION")
                .get("/v1/employers")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-malformed"));
    }

    @Test
    void an_employer_that_a_referral_names_is_not_voided() {
        Stored employer = lado.anEmployer();
        lado.create("/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "employerId": "%s", "sector": "HEALTH", "receivedOn": "2026-06-01"}""".formatted(
                        lado.aNotification().id(), lado.anAdult().id(), employer.id()));
        lado.revoke(employer).then().statusCode(409).body("code", equalTo("employer-has-referrals"));

        Stored unused = lado.anEmployer();
        Stored corrected = lado.changed(unused, lado.correct(unused, "{\"sector\": \"FAITH\"}"));
        lado.revoke(corrected).then().statusCode(200).body("voided", equalTo(true));
    }
}
