package uk.safeguarding.conferences;

import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.anEnquiry;
import static uk.safeguarding.conferences.ConferencesApi.asQualityAssurance;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.etag;
import static uk.safeguarding.conferences.ConferencesApi.hold;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.openConferenceOf;

import java.util.Map;

/// A child of whom there is a record of every kind.
final class WholeChild {

    /// The table behind each collection of the API.
    static final Map<String, String> TABLES = Map.of(
            "children", "child",
            "families", "family",
            "strategy-discussions", "strategy_discussion",
            "section-47-enquiries", "section_47_enquiry",
            "conferences", "conference",
            "attendances", "attendance",
            "child-protection-plans", "child_protection_plan",
            "sensitivities", "sensitivity");

    private WholeChild() {}

    /// @return the id
    static String make() {
        String child = aChildBornOn("2018-03-04");
        String family = aFamilyOf(child);
        String discussion = aStrategyDiscussion(family, "2025-06-02", child);
        String enquiry = anEnquiry(discussion, child, "2025-06-02");
        asSocialWorker()
                .header("If-Match", etag("/v1/section-47-enquiries/" + enquiry))
                .body(Map.of("concludedOn", "2025-06-10", "outcome", "CONFERENCE"))
                .put("/v1/section-47-enquiries/{id}/conclusion", enquiry)
                .then()
                .statusCode(200);
        String conference = openConferenceOf(family);
        id(asSocialWorker()
                .body(Map.of("agency", "POLICE", "status", "INVITED", "reportSent", false))
                .post("/v1/conferences/{id}/attendances", conference));
        hold(conference, "2025-06-16", child + " PLAN_STARTED NEG").statusCode(200);
        excludeForNoDay(child);
        return child;
    }

    /// For the record alone: it ends on its first day.
    private static void excludeForNoDay(String child) {
        String exclusion = id(asQualityAssurance()
                .body(Map.of(
                        "person", child,
                        "kind", "EXCLUDED_FROM",
                        "staffId", "SOMEBODY",
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
}
