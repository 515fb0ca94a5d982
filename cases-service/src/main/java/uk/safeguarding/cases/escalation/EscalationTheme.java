package uk.safeguarding.cases.escalation;

/// What a concern is about. A concern can have several.
public enum EscalationTheme {
    /// Reports to a review or conference late, or not shared beforehand.
    LATE_REPORTS,
    /// The plan is carried out late or not at all.
    PLAN_PROGRESSION,
    /// The child's contact with family and friends.
    FAMILY_TIME,
    PLACEMENT,
    HEALTH,
    EDUCATION,
    /// Visits of the social worker.
    VISITS,
    /// The child's part in decisions.
    PARTICIPATION,
    /// The care plan itself: missing, or not what the child needs.
    CARE_PLAN,
    /// Changes of social worker, vacancies.
    STAFFING,
    OTHER
}
