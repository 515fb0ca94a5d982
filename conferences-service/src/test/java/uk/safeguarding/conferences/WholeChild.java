package uk.safeguarding.conferences;

import static java.util.Map.entry;
import static uk.safeguarding.conferences.ConferencesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aReference;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.asQualityAssurance;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.outcome;
import static uk.safeguarding.conferences.ConferencesApi.relate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A child of whom there is a record of every kind.
final class WholeChild {

    /// The table behind each collection of the API.
    static final Map<String, String> TABLES = Map.ofEntries(
            entry("children", "child"),
            entry("families", "family"),
            entry("strategy-discussions", "strategy_discussion"),
            entry("section-47-enquiries", "section_47_enquiry"),
            entry("conferences", "conference"),
            entry("attendances", "attendance"),
            entry("child-protection-plans", "child_protection_plan"),
            entry("core-groups", "core_group"),
            entry("core-group-members", "core_group_member"),
            entry("access-relationships", "access_relationship"),
            entry("sensitivities", "sensitivity"),
            entry("legal-holds", "legal_hold"));

    private static final String SOMEBODY = "SOMEBODY";

    private WholeChild() {}

    /// Nobody whom a test asks as works with the child.
    ///
    /// @return the id
    static String make() {
        String child = aChildOfNobodyBornOn("2018-03-04");
        String family = post("/v1/families", Map.of("familyReference", aReference(), "childIds", List.of(child)));
        String discussion = post(
                "/v1/strategy-discussions",
                Map.of(
                        "familyId",
                        family,
                        "heldOn",
                        "2025-06-02",
                        "initiatedSection47",
                        true,
                        "childIds",
                        List.of(child),
                        "agencies",
                        List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "GP")));
        post(
                "/v1/section-47-enquiries",
                Map.of("strategyDiscussionId", discussion, "childId", child, "startedOn", "2025-06-02"));
        String conference =
                asLoader().queryParam("familyId", family).get("/v1/conferences").path("data[0].id");
        post(
                "/v1/conferences/" + conference + "/attendances",
                Map.of("agency", "POLICE", "status", "INVITED", "reportSent", false));
        Map<String, Object> outcome = new HashMap<>(outcome("2025-06-16", child + " PLAN_STARTED NEG"));
        outcome.put("chairStaffId", SOMEBODY);
        asLoader()
                .header("If-Match", "\"1\"")
                .body(outcome)
                .put("/v1/conferences/{id}/outcome", conference)
                .then()
                .statusCode(200);
        String plan = asLoader()
                .queryParam("childId", child)
                .get("/v1/child-protection-plans")
                .path("data[0].id");
        post(
                "/v1/core-group-members",
                Map.of(
                        "childProtectionPlanId",
                        plan,
                        "agency",
                        "CHILDRENS_SOCIAL_CARE",
                        "staffId",
                        SOMEBODY,
                        "from",
                        "2025-06-16"));
        relate(child, SOMEBODY);
        excludeForNoDay(child);
        holdForNoDay(child);
        return child;
    }

    private static String post(String path, Map<String, ?> facts) {
        return id(asLoader().body(facts).post(path));
    }

    /// For the record alone: it ends on its first day.
    private static void excludeForNoDay(String child) {
        String exclusion = id(asQualityAssurance()
                .body(Map.of(
                        "person", child,
                        "kind", "EXCLUDED_FROM",
                        "staffId", SOMEBODY,
                        "basis", "PERSONAL_CONNECTION",
                        "from", "2025-06-02"))
                .post("/v1/sensitivities"));
        asQualityAssurance()
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "2025-06-02"))
                .put("/v1/sensitivities/{id}/end", exclusion)
                .then()
                .statusCode(200);
    }

    /// For the record alone, as well.
    private static void holdForNoDay(String child) {
        String hold = id(asQualityAssurance()
                .body(Map.of("person", child, "basis", "COMPLAINT", "from", "2025-06-02"))
                .post("/v1/legal-holds"));
        asQualityAssurance()
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "2025-06-02"))
                .put("/v1/legal-holds/{id}/end", hold)
                .then()
                .statusCode(200);
    }
}
