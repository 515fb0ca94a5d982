package uk.safeguarding.cases.familytimeplan;

/// What stands in the way of a family time plan, as a review of it found.
public enum FamilyTimeIssue {
    NOT_ARRANGED,
    NOBODY_LEADS,
    CANCELLED_BY_AUTHORITY,
    MISSED_BY_FAMILY,
    DECLINED_BY_CHILD,
    NO_SUPERVISOR,
    DISTANCE_OR_TRANSPORT,
    SAFETY,
    OTHER
}
