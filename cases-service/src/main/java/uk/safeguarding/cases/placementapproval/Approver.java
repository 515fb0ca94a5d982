package uk.safeguarding.cases.placementapproval;

/// Who approved that a child is placed outside the area (SI 2010/959 reg. 11(1)).
public enum Approver {
    /// A senior officer whom the authority nominated.
    NOMINATED_OFFICER,
    /// The director of children's services.
    DIRECTOR
}
