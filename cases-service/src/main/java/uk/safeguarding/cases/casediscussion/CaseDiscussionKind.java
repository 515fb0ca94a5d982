package uk.safeguarding.cases.casediscussion;

/// In what setting a child's case was discussed.
public enum CaseDiscussionKind {
    /// Between the worker and the manager, as they meet regularly.
    SUPERVISION,
    /// With managers above the team's, on one case.
    MANAGEMENT
}
