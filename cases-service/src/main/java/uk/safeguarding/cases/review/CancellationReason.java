package uk.safeguarding.cases.review;

/// Why the meeting that was planned for a review was called off.
public enum CancellationReason {
    CHILD_ASKED,
    CHILD_UNAVAILABLE,
    PARENT_UNAVAILABLE,
    CARER_UNAVAILABLE,
    SOCIAL_WORKER_UNAVAILABLE,
    REVIEWING_OFFICER_UNAVAILABLE,
    REPORT_MISSING,
    PLACEMENT_CHANGED,
    OTHER
}
