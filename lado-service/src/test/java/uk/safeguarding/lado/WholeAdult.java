package uk.safeguarding.lado;

import java.util.Map;
import uk.safeguarding.lado.Lado.Stored;

/// An adult of whom there is a record of every kind.
final class WholeAdult {

    /// The table behind each collection of the API that holds persons' records.
    static final Map<String, String> TABLES = Map.of(
            "adults", "adult",
            "notifications", "notification",
            "referrals", "referral",
            "allegations", "allegation",
            "sensitivities", "sensitivity",
            "legal-holds", "legal_hold");

    private static final Lado OFFICER = Lado.officer();

    private WholeAdult() {}

    /// @return the id
    static String make() {
        Stored adult = OFFICER.anAdult();
        Stored notification = OFFICER.create("/v1/notifications", """
                {"kind": "REFERRAL", "receivedOn": "2026-06-01", "agency": "EDUCATION", "adultId": "%s"}""".formatted(adult.id()));
        Stored referral = OFFICER.create("/v1/referrals", """
                {"notificationId": "%s", "adultId": "%s", "sector": "EDUCATION_PRIMARY", "receivedOn": "2026-06-01"}""".formatted(notification.id(), adult.id()));
        OFFICER.anAllegationOf(OFFICER.changed(referral, OFFICER.put(referral, "/threshold-decision", """
                {"decision": "MET", "decidedOn": "2026-06-02", "limbs": ["HARMED"]}""")));
        excludeForNoDay(adult);
        holdForNoDay(adult);
        return adult.id().toString();
    }

    /// For the record alone: it ends on its first day.
    private static void excludeForNoDay(Stored adult) {
        Stored exclusion = OFFICER.create("/v1/sensitivities", """
                {"person": "%s", "kind": "EXCLUDED_FROM", "staffId": "SOMEBODY", "basis": "PERSONAL_CONNECTION",
                 "from": "2026-06-01"}""".formatted(adult.id()));
        OFFICER.changed(exclusion, OFFICER.put(exclusion, "/end", """
                {"to": "2026-06-01"}"""));
    }

    /// For the record alone, as well.
    private static void holdForNoDay(Stored adult) {
        Stored hold = OFFICER.create("/v1/legal-holds", """
                {"person": "%s", "basis": "COMPLAINT", "from": "2026-06-01"}""".formatted(adult.id()));
        OFFICER.changed(hold, OFFICER.put(hold, "/end", """
                {"to": "2026-06-01"}"""));
    }
}
