package uk.safeguarding.cases.legalstatus;

/// Why an order should be revoked or discharged; the suite's own list.
public enum RevocationReason {
    /// The child lives with parents or others with parental responsibility again.
    RETURNED_HOME,
    /// The plan for the child is another than the one for which the order was made.
    PLAN_CHANGED,
    /// The child's safety does not need the order any more.
    NO_LONGER_NEEDED,
    OTHER
}
