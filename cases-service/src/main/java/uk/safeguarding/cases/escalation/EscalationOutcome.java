package uk.safeguarding.cases.escalation;

/// How a concern ended.
public enum EscalationOutcome {
    RESOLVED,
    PARTLY_RESOLVED,
    NOT_RESOLVED,
    /// The officer took it back.
    WITHDRAWN
}
