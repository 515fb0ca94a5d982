package uk.safeguarding.cases.audit;

/// How good the work was, in the words of the inspectorate (Ofsted's four-point scale).
public enum AuditGrade {
    OUTSTANDING,
    GOOD,
    REQUIRES_IMPROVEMENT,
    INADEQUATE
}
