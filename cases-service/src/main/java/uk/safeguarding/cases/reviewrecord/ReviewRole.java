package uk.safeguarding.cases.reviewrecord;

/// In which role somebody takes part in a review, writes to it, or answers for a decision of it.
public enum ReviewRole {
    CHILD,
    MOTHER,
    FATHER,
    OTHER_PARENTAL_RESPONSIBILITY,
    CARER,
    SOCIAL_WORKER,
    TEAM_MANAGER,
    SCHOOL,
    HEALTH,
    ADVOCATE,
    /// The children's guardian whom Cafcass appoints.
    GUARDIAN_CAFCASS,
    INDEPENDENT_VISITOR,
    OTHER
}
