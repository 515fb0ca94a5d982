package uk.safeguarding.cases;

import static java.util.Map.entry;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.inCareSince;
import static uk.safeguarding.cases.CasesApi.relate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A child of whom there is a record of every kind.
final class WholeChild {

    /// The table behind each collection of the API.
    static final Map<String, String> TABLES = Map.ofEntries(
            entry("children", "child"),
            entry("periods-of-care", "period_of_care"),
            entry("legal-statuses", "legal_status"),
            entry("placements", "placement"),
            entry("iro-allocations", "iro_allocation"),
            entry("education-placements", "education_placement"),
            entry("personal-education-plans", "personal_education_plan"),
            entry("reviews", "review"),
            entry("iro-contacts", "iro_contact"),
            entry("escalations", "escalation"),
            entry("commendations", "commendation"),
            entry("audits", "audit"),
            entry("case-discussions", "case_discussion"),
            entry("invitations", "review_invitation"),
            entry("reports", "review_report"),
            entry("contributions", "review_contribution"),
            entry("decisions", "review_decision"),
            entry("documents", "review_document"),
            entry("feedback", "review_feedback"),
            entry("visits", "visit"),
            entry("resource-packs", "resource_pack"),
            entry("family-time-plans", "family_time_plan"),
            entry("sibling-groups", "sibling_group"),
            entry("care-plans", "care_plan"),
            entry("placement-approvals", "placement_approval"),
            entry("incoming-placements", "incoming_placement"),
            entry("access-relationships", "access_relationship"),
            entry("sensitivities", "sensitivity"),
            entry("legal-holds", "legal_hold"));

    private static final String SOMEBODY = "SOMEBODY";

    private WholeChild() {}

    /// In care since 2 June 2025; nobody whom a test asks as works with the child, or with its sister.
    ///
    /// @return the id
    static String make() {
        String child = withoutSiblings();
        var members = Stream.of(child, aChildOfNobodyBornOn("2014-02-03"))
                .map(sibling -> Map.of("childId", sibling, "relation", "FULL"))
                .toList();
        id(asRecordsOfficer()
                .body(Map.of("knownFrom", "2025-06-02", "members", members))
                .post("/v1/sibling-groups"));
        return child;
    }

    /// One whose records are nobody else's too.
    static String withoutSiblings() {
        String child = aChildOfNobodyBornOn("2012-01-15");
        String period = inCareSince(child, "2025-06-02");
        postOfPeriod("/v1/legal-statuses", period, Map.of("code", "C2", "from", "2025-06-02"));
        String placement = postOfPeriod(
                "/v1/placements", period, Map.of("from", "2025-06-02", "placementType", "U6", "provider", "PR1"));
        post(
                "/v1/placement-approvals",
                "placementId",
                placement,
                Map.of("approvedBy", "DIRECTOR", "approvedOn", "2025-05-30", "staffId", SOMEBODY));
        postOfChild(
                "/v1/incoming-placements",
                child,
                Map.of(
                        "placingAuthority", "E08000016",
                        "from", "2024-01-08",
                        "to", "2024-03-01",
                        "placementType", "K2",
                        "providerUrn", "SC123456"));
        postOfChild("/v1/iro-allocations", child, Map.of("staffId", SOMEBODY, "from", "2025-06-02"));
        postOfChild("/v1/education-placements", child, Map.of("kind", "SCHOOL", "from", "2023-09-04"));
        postOfPeriod("/v1/personal-education-plans", period, Map.of("initiatedOn", "2025-06-04"));
        postAsLoader(
                "/v1/iro-contacts", period, Map.of("kind", "CALL", "contactedOn", "2025-07-01", "staffId", SOMEBODY));
        challenge(child);
        review(child);
        postOfPeriod(
                "/v1/family-time-plans",
                period,
                Map.of("relation", "MOTHER", "kind", "NONE", "orderedByCourt", true, "from", "2025-06-02"));
        relate(child, SOMEBODY);
        excludeForNoDay(child);
        holdForNoDay(child);
        return child;
    }

    private static void challenge(String child) {
        postAsQuality(
                "/v1/escalations",
                child,
                Map.of("raisedOn", "2025-07-01", "raisedByRole", "IRO", "themes", List.of("LATE_REPORTS")));
        postAsQuality(
                "/v1/commendations",
                child,
                Map.of("commendedOn", "2025-07-01", "theme", "REPORTS", "commendedStaffId", SOMEBODY));
        postAsQuality(
                "/v1/audits",
                child,
                Map.of(
                        "completedOn", "2025-07-01",
                        "tool", "CASE_FILE_AUDIT",
                        "toolVersion", "1",
                        "auditorRole", "IRO",
                        "grade", "GOOD"));
        Map<String, String> decision = Map.of("text", "Ask Robin", "ownerStaffId", SOMEBODY, "dueOn", "2025-07-15");
        postOfChild(
                "/v1/case-discussions",
                child,
                Map.of(
                        "heldOn",
                        "2025-07-01",
                        "kind",
                        "SUPERVISION",
                        "staffId",
                        SOMEBODY,
                        "managerStaffId",
                        SOMEBODY,
                        "decisions",
                        List.of(decision)));
    }

    private static void postAsQuality(String path, String child, Map<String, ?> facts) {
        Map<String, Object> body = new HashMap<>(facts);
        body.put("childId", child);
        body.put("staffId", SOMEBODY);
        id(as("quality-assurance-manager", "AUDIT").body(body).post(path));
    }

    /// Holds the first review, with all that belongs to one.
    private static void review(String child) {
        String review = as("loader", "STATUTORY_RETURN")
                .queryParam("childId", child)
                .get("/v1/reviews")
                .path("data[0].id");
        as("loader", "STATUTORY_RETURN")
                .header("If-Match", "\"1\"")
                .body(Map.of("heldOn", "2025-06-26", "participation", "PN1"))
                .put("/v1/reviews/{id}/outcome", review)
                .then()
                .statusCode(200);
        Map.of(
                        "invitations", Map.of("role", "MOTHER", "invitedOn", "2025-06-16", "attendance", "ATTENDED"),
                        "reports", Map.of("author", "SOCIAL_WORKER", "submittedOn", "2025-06-19"),
                        "contributions", Map.of("author", "CHILD", "mode", "DRAWING", "receivedOn", "2025-06-24"),
                        "decisions", Map.of("text", "A dentist is found", "ownerRole", "CARER"),
                        "documents", Map.of("kind", "RECORD"),
                        "feedback", Map.of("respondent", "CHILD", "rating", "GOOD", "givenOn", "2025-06-30"))
                .forEach((path, facts) ->
                        id(as("loader", "STATUTORY_RETURN").body(facts).post("/v1/reviews/" + review + "/" + path)));
    }

    /// For the record alone: it ends on its first day.
    private static void excludeForNoDay(String child) {
        var decider = as("quality-assurance-manager", "AUDIT");
        String exclusion = id(decider.body(Map.of(
                        "person", child,
                        "kind", "EXCLUDED_FROM",
                        "staffId", SOMEBODY,
                        "basis", "PERSONAL_CONNECTION",
                        "from", "2025-06-02"))
                .post("/v1/sensitivities"));
        as("quality-assurance-manager", "AUDIT")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "2025-06-02"))
                .put("/v1/sensitivities/{id}/end", exclusion)
                .then()
                .statusCode(200);
    }

    /// For the record alone, as well.
    private static void holdForNoDay(String child) {
        String hold = id(as("privacy-officer", "AUDIT")
                .body(Map.of("person", child, "basis", "COMPLAINT", "from", "2025-06-02"))
                .post("/v1/legal-holds"));
        as("privacy-officer", "AUDIT")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "2025-06-02"))
                .put("/v1/legal-holds/{id}/end", hold)
                .then()
                .statusCode(200);
    }

    /// What a reviewing officer alone records, but for who loads records.
    private static void postAsLoader(String path, String period, Map<String, ?> facts) {
        Map<String, Object> body = new HashMap<>(facts);
        body.put("periodOfCareId", period);
        id(as("loader", "STATUTORY_RETURN").body(body).post(path));
    }

    private static String postOfPeriod(String path, String period, Map<String, ?> facts) {
        return post(path, "periodOfCareId", period, facts);
    }

    private static void postOfChild(String path, String child, Map<String, ?> facts) {
        post(path, "childId", child, facts);
    }

    private static String post(String path, String field, String of, Map<String, ?> facts) {
        Map<String, Object> body = new HashMap<>(facts);
        body.put(field, of);
        return id(asRecordsOfficer().body(body).post(path));
    }
}
