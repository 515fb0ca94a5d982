package uk.safeguarding.lado;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import uk.safeguarding.platform.testing.Answered;
import uk.safeguarding.platform.testing.TestToken;

/// What the tests say to the service, and the records that they start from.
public final class Lado {

    /// A record as it was answered.
    public record Stored(String path, UUID id, String etag) {

        public String url() {
            return path + "/" + id;
        }
    }

    private final TestToken token;

    private Lado(TestToken token) {
        this.token = token;
    }

    /// The designated officer of Rutland.
    public static Lado officer() {
        return new Lado(TestToken.as("lado"));
    }

    public static Lado as(TestToken token) {
        return new Lado(token);
    }

    public RequestSpecification call() {
        return withoutPurpose().header("Purpose-Of-Use", "ALLEGATION_MANAGEMENT");
    }

    public RequestSpecification withoutPurpose() {
        return given().filter(token.shown()).contentType(ContentType.JSON);
    }

    public RequestSpecification changing(Stored record) {
        return call().header("If-Match", record.etag());
    }

    public Response post(String path, String body) {
        return call().body(body).post(path);
    }

    public Response put(Stored record, String path, String body) {
        return changing(record).body(body).put(record.url() + path);
    }

    public Response correct(Stored record, String changes) {
        return changing(record).body("""
                        {"reasonCode": "DATA_ENTRY_ERROR", "changes": %s}""".formatted(changes)).post(record.url() + "/corrections");
    }

    public Response revoke(Stored record) {
        return changing(record).body("""
                        {"reasonCode": "DUPLICATE"}""").post(record.url() + "/void");
    }

    public Stored create(String path, String body) {
        Response created = post(path, body);
        return new Stored(path, UUID.fromString(Answered.id(created)), created.header("ETag"));
    }

    /// The record after a change that must succeed.
    public Stored changed(Stored record, Response answer) {
        answer.then().statusCode(200);
        return new Stored(record.path(), record.id(), answer.header("ETag"));
    }

    public static String aReference() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
    }

    public Stored anAdult() {
        return create("/v1/adults", """
                {"adultReference": "%s", "forename": "Alex", "surname": "Examplar"}""".formatted(aReference()));
    }

    public Stored anEmployer() {
        return create("/v1/employers", """
                {"name": "Sampleton Primary School", "sector": "EDUCATION_PRIMARY"}""");
    }

    public Stored aNotification() {
        return create("/v1/notifications", """
                {"kind": "REFERRAL", "receivedOn": "2026-06-01", "agency": "EDUCATION"}""");
    }

    public Stored aReferral() {
        return create(
                "/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "sector": "EDUCATION_PRIMARY", "receivedOn": "2026-06-01"}""".formatted(aNotification().id(), anAdult().id()));
    }

    public Stored aReferralThatMeetsTheThreshold() {
        Stored referral = aReferral();
        return changed(referral, put(referral, "/threshold-decision", """
                {"decision": "MET", "decidedOn": "2026-06-02", "limbs": ["HARMED"]}"""));
    }

    public Stored anAllegation() {
        return anAllegationOf(aReferralThatMeetsTheThreshold());
    }

    public Stored anAllegationOf(Stored referral) {
        return create("/v1/allegations", """
                {"referralId": "%s", "childReferences": ["RUT-0001", "RUT-0002"], "summary": "Invented for a test"}""".formatted(referral.id()));
    }
}
