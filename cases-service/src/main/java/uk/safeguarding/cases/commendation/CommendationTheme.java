package uk.safeguarding.cases.commendation;

/// What is commended.
public enum CommendationTheme {
    /// Reports in time, clear and shared.
    REPORTS,
    /// Work that brought a child home for good.
    REUNIFICATION,
    VOICE_OF_CHILD,
    /// The plan was carried out well and without delay.
    PLAN_PROGRESSION,
    DIRECT_WORK,
    /// Work with other agencies, carers or the family.
    PARTNERSHIP,
    OTHER
}
