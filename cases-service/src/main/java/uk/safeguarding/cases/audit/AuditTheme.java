package uk.safeguarding.cases.audit;

/// What an audit looked at. An audit can have several.
public enum AuditTheme {
    ASSESSMENT,
    CARE_PLAN,
    VOICE_OF_CHILD,
    RECORDING,
    /// Minutes of reviews and conferences.
    MINUTES,
    SUPERVISION,
    PERMANENCE,
    HEALTH,
    EDUCATION,
    DISABILITY,
    OTHER
}
