package uk.safeguarding.reporting.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The records that producers tell of, and the events by which they do. A type that is not here is not known, and its
/// events are parked.
///
/// Every record can also be corrected and voided. All events of a record carry its whole state, so the verb decides
/// nothing but whether the type is known.
public enum RecordType {
    CASES_CHILD("cases", "child", "cases_child_fact", "registered", "merged", "unmerged", "sealed"),
    PERIOD_OF_CARE("cases", "period-of-care", "period_of_care_fact", "started", "ceased"),
    LEGAL_STATUS(
            "cases",
            "legal-status",
            "legal_status_fact",
            "started",
            "ended",
            "revocation-needed",
            "revocation-applied-for",
            "revoked"),
    PLACEMENT("cases", "placement", "placement_fact", "started", "ended"),
    REVIEW(
            "cases",
            "review",
            "review_fact",
            "scheduled",
            "planned",
            "cancelled",
            "adjourned",
            "brought-forward",
            "held",
            "fell-away"),
    IRO_ALLOCATION("cases", "iro-allocation", "iro_allocation_fact", "started", "ended"),
    PERSONAL_EDUCATION_PLAN(
            "cases", "personal-education-plan", "personal_education_plan_fact", "initiated", "completed", "ended"),
    EDUCATION_PLACEMENT("cases", "education-placement", "education_placement_fact", "started", "ended"),
    REVIEW_INVITATION("cases", "review-invitation", "review_invitation_fact", "sent", "attendance-recorded"),
    REVIEW_REPORT("cases", "review-report", "review_report_fact", "requested", "submitted", "shared", "redated"),
    REVIEW_CONTRIBUTION("cases", "review-contribution", "review_contribution_fact", "received"),
    REVIEW_DECISION(
            "cases", "review-decision", "review_decision_fact", "made", "sent", "answered", "completed", "redated"),
    REVIEW_DOCUMENT(
            "cases", "review-document", "review_document_fact", "recorded", "completed", "distributed", "redated"),
    REVIEW_FEEDBACK("cases", "review-feedback", "review_feedback_fact", "given"),
    PLACEMENT_APPROVAL("cases", "placement-approval", "placement_approval_fact", "recorded", "area-notified"),
    INCOMING_PLACEMENT("cases", "incoming-placement", "incoming_placement_fact", "recorded", "notified", "ended"),
    IRO_CONTACT("cases", "iro-contact", "iro_contact_fact", "recorded"),
    ESCALATION("cases", "escalation", "escalation_fact", "raised", "stage-changed", "referred", "resolved"),
    COMMENDATION("cases", "commendation", "commendation_fact", "recorded"),
    AUDIT("cases", "audit", "audit_fact", "completed"),
    CASE_DISCUSSION("cases", "case-discussion", "case_discussion_fact", "recorded", "decision-done"),
    STAFFING("cases", "staffing", "staffing_fact", "recorded"),
    IRO_COVER("cases", "iro-cover", "iro_cover_fact", "recorded", "ended"),
    PLACEMENT_PROVIDER("cases", "placement-provider", "placement_provider_fact", "registered", "changed"),
    PROVIDER_VISIT("cases", "provider-visit", "provider_visit_fact", "recorded", "actions-done"),
    PROVIDER_COMPLAINT("cases", "provider-complaint", "provider_complaint_fact", "received", "concluded"),
    VISIT("cases", "visit", "visit_fact", "scheduled", "made", "fell-away"),
    CARE_PLAN("cases", "care-plan", "care_plan_fact", "scheduled", "prepared", "superseded", "fell-away"),
    FAMILY_TIME_PLAN("cases", "family-time-plan", "family_time_plan_fact", "started", "ended", "reviewed"),
    SIBLING_GROUP("cases", "sibling-group", "sibling_group_fact", "recorded", "arranged", "members-changed", "ended"),
    RESOURCE_PACK("cases", "resource-pack", "resource_pack_fact", "scheduled", "issued", "fell-away"),
    CASES_ACCESS_RELATIONSHIP("cases", "access-relationship", "cases_access_relationship_fact", "granted", "ended"),
    CASES_SENSITIVITY("cases", "sensitivity", "cases_sensitivity_fact", "recorded", "ended"),

    CONFERENCES_CHILD("conferences", "child", "conferences_child_fact", "registered", "sealed"),
    FAMILY("conferences", "family", "family_fact", "registered", "changed"),
    STRATEGY_DISCUSSION("conferences", "strategy-discussion", "strategy_discussion_fact", "held"),
    SECTION_47_ENQUIRY("conferences", "section-47-enquiry", "section_47_enquiry_fact", "started", "concluded"),
    CONFERENCE("conferences", "conference", "conference_fact", "scheduled", "held", "cancelled", "fell-away"),
    ATTENDANCE("conferences", "attendance", "attendance_fact", "recorded"),
    CHILD_PROTECTION_PLAN(
            "conferences",
            "child-protection-plan",
            "child_protection_plan_fact",
            "started",
            "category-changed",
            "ended"),
    CORE_GROUP("conferences", "core-group", "core_group_fact", "scheduled", "held", "fell-away"),
    CORE_GROUP_MEMBER("conferences", "core-group-member", "core_group_member_fact", "joined", "left"),
    CONFERENCES_ACCESS_RELATIONSHIP(
            "conferences", "access-relationship", "conferences_access_relationship_fact", "granted", "ended"),
    CONFERENCES_SENSITIVITY("conferences", "sensitivity", "conferences_sensitivity_fact", "recorded", "ended"),

    ADULT("lado", "adult", "adult_fact", "registered"),
    EMPLOYER("lado", "employer", "employer_fact", "registered", "changed"),
    NOTIFICATION("lado", "notification", "notification_fact", "received"),
    REFERRAL("lado", "referral", "lado_referral_fact", "received", "threshold-decided", "transferred"),
    ALLEGATION("lado", "allegation", "allegation_fact", "recorded", "outcome-recorded");

    private static final Map<String, RecordType> BY_EVENT_TYPE = Arrays.stream(values())
            .flatMap(record -> record.eventTypes().stream().map(type -> Map.entry(type, record)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, RecordType> BY_TABLE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RecordType::table, Function.identity()));

    private final String service;
    private final String table;
    private final String name;
    private final String verbs;

    RecordType(String service, String name, String table, String... verbs) {
        this.service = service;
        this.table = table;
        this.name = name;
        this.verbs = String.join(" ", verbs) + " corrected voided";
    }

    /// The record that events of `eventType` tell of, if it is known.
    public static Optional<RecordType> ofEventType(String eventType) {
        return Optional.ofNullable(BY_EVENT_TYPE.get(eventType));
    }

    /// The record whose facts stand in `table`.
    ///
    /// @throws IllegalArgumentException if there is no such fact table
    public static RecordType ofTable(String table) {
        return Optional.ofNullable(BY_TABLE.get(table))
                .orElseThrow(() -> new IllegalArgumentException("No fact table " + table));
    }

    /// The records of a service, such as `cases`.
    public static List<RecordType> ofService(String service) {
        return Arrays.stream(values())
                .filter(record -> record.service.equals(service))
                .toList();
    }

    /// The service that owns the record: `cases`, `conferences` or `lado`.
    public String service() {
        return service;
    }

    /// The table of its facts, a row a revision.
    public String table() {
        return table;
    }

    /// Every event type by which it is told, such as `cases.review.held.v1`.
    public List<String> eventTypes() {
        return Arrays.stream(verbs.split(" "))
                .map(verb -> service + "." + name + "." + verb + ".v1")
                .toList();
    }
}
