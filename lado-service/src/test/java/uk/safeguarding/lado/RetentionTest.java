package uk.safeguarding.lado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.platform.testing.Ages;
import uk.safeguarding.platform.testing.RetentionContract;

/// Allegations: until pension age or for 10 years, whichever is later; for 10 years if disproved; for good where the
/// service does not know.
@QuarkusTest
class RetentionTest extends RetentionContract {

    private static final Lado OFFICER = Lado.officer();

    RetentionTest() {
        super("adults", "lado", "ALLEGATION_MANAGEMENT");
    }

    @Override
    protected String aPersonOfWhomAllIsOver(String canary) {
        String adult = anAdult(canary, "1990-04-05", "2013-05-01", "SUBSTANTIATED", "2013-06-01");
        end("/v1/legal-holds", """
                {"person": "%s", "basis": "COMPLAINT", "from": "2014-01-01"}""".formatted(adult));
        end("/v1/sensitivities", """
                {"person": "%s", "kind": "EXCLUDED_FROM", "staffId": "SOMEBODY", "basis": "PERSONAL_CONNECTION",
                 "from": "2014-01-01"}""".formatted(adult));
        return adult;
    }

    private static void end(String path, String body) {
        Stored ended = OFFICER.create(path, body);
        OFFICER.changed(ended, OFFICER.put(ended, "/end", """
                {"to": "2014-01-01"}"""));
    }

    /// An adult who is alleged against.
    private static String anAdult(String canary, String born, String allegedOn, String outcome, String outcomeOn) {
        Stored adult = OFFICER.create(
                "/v1/adults", """
                {"adultReference": "%1$s", "forename": "%1$s", "surname": "%1$s"%2$s}""".formatted(canary, born == null ? "" : ", \"birthDate\": \"" + born + "\""));
        Stored notification = OFFICER.create("/v1/notifications", """
                {"kind": "REFERRAL", "receivedOn": "%3$s", "agency": "EDUCATION", "adultId": "%2$s", "concern": "%1$s",
                 "adultName": "%1$s", "employerName": "%1$s"}""".formatted(canary, adult.id(), allegedOn));
        Stored referral = OFFICER.create("/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "sector": "EDUCATION_PRIMARY", "receivedOn": "%s"}""".formatted(notification.id(), adult.id(), allegedOn));
        Stored met = OFFICER.changed(referral, OFFICER.put(referral, "/threshold-decision", """
                {"decision": "MET", "decidedOn": "%s", "limbs": ["HARMED"]}""".formatted(allegedOn)));
        Stored allegation = OFFICER.create("/v1/allegations", """
                {"referralId": "%2$s", "childReferences": ["%1$s-C"], "summary": "%1$s"}""".formatted(canary, met.id()));
        if (outcome != null) {
            OFFICER.changed(allegation, OFFICER.put(allegation, "/outcome", """
                    {"outcome": "%s", "outcomeOn": "%s"}""".formatted(outcome, outcomeOn)));
        }
        return adult.id().toString();
    }

    @ParameterizedTest
    @CsvSource({
        // until 68: 1952-02-29 is 68 on 2020-02-29
        "1952-02-29, 2008-05-01, SUBSTANTIATED,   2008-06-01, 2020-02-29",
        "1952-02-29, 2008-05-01, UNFOUNDED,       2008-06-01, 2020-02-29",
        // 10 years from the allegation, if that is later
        "1940-01-01, 2008-05-01, UNSUBSTANTIATED, 2008-06-01, 2018-05-01",
        // 10 years from the outcome, whatever the age
        "1990-01-01, 2008-02-01, FALSE,           2008-02-29, 2018-03-01",
        "          , 2008-02-01, MALICIOUS,       2008-03-31, 2018-03-31"
    })
    void an_allegation_is_kept_by_its_outcome(
            String born, String allegedOn, String outcome, String outcomeOn, String lastDay) throws SQLException {
        String adult = anAdult(Ages.canary(), born, allegedOn, outcome, outcomeOn);
        recordedLongAgo(adult);

        assertThat(goesOn(lastDay, adult)).isFalse();
        assertThat(goesOn(LocalDate.parse(lastDay).plusDays(1).toString(), adult))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"          , 2008-05-01, UNFOUNDED, 2008-06-01", "1940-01-01, 2008-05-01, , "})
    void an_allegation_is_kept_for_good_without_a_birth_date_or_an_outcome(
            String born, String allegedOn, String outcome, String outcomeOn) throws SQLException {
        String adult = anAdult(Ages.canary(), born, allegedOn, outcome, outcomeOn);
        recordedLongAgo(adult);

        assertThat(goesOn("2026-01-01", adult)).isFalse();
    }

    private static boolean goesOn(String day, String person) throws SQLException {
        return !Ages.texts("select 'goes' from retention_standing('E06000017', '%s', array['%s'::uuid]) where goes"
                        .formatted(day, person))
                .isEmpty();
    }

    /// The adult's own six years count from the last change.
    private static void recordedLongAgo(String adult) throws SQLException {
        Ages.asOwner("update record_revision set recorded_at = '2008-01-01' where '" + adult + "' = any (persons)");
    }

    @Test
    void advice_about_somebody_unknown_is_a_record_of_its_own_and_kept_for_six_years() throws SQLException {
        String canary = Ages.canary();
        String advice =
                OFFICER.create("/v1/notifications", """
                        {"kind": "ADVICE", "receivedOn": "2016-02-29", "agency": "EDUCATION", "concern": "%s"}""".formatted(canary)).id().toString();

        assertThat(proposedAsAt("2022-02-28")).doesNotContain(advice);
        String id = proposeAsAt("2022-03-02")
                .statusCode(201)
                .body("proposed", hasItem(advice))
                .extract()
                .path("id");
        approve(id, "\"1\"")
                .statusCode(200)
                .body("destroyed.find { it.rule == 'ADVICE' }.basis", equalTo("LOCAL_POLICY"));
        assertThat(Ages.tablesWith(canary)).isEmpty();
    }

    @Test
    void a_hold_on_a_child_whom_an_allegation_names_holds_the_allegation() throws SQLException {
        String canary = Ages.canary();
        String adult = aPersonOfWhomAllIsOver(canary);
        String child = Ages.texts("select id::text from named_child where child_reference = '" + canary + "-C'")
                .getFirst();
        hold(child).statusCode(201);
        Ages.age(adult);

        assertThat(proposedAsAt("2026-01-01")).doesNotContain(adult);
    }

    private List<String> proposedAsAt(String day) {
        List<String> proposed = proposeAsAt(day).extract().path("proposed");
        refuse_what_is_proposed();
        return proposed == null ? List.of() : proposed;
    }
}
