package uk.safeguarding.cases.siblinggroup;

/// How a child is related to the others of a sibling group.
public enum SiblingRelation {
    /// Has both parents in common with all of the others.
    FULL,
    /// Has one parent in common with one of the others, at least.
    HALF,
    /// Came into the family with a partner of a parent.
    STEP,
    /// Was adopted into the family.
    ADOPTIVE,
    /// Nobody knows yet.
    UNKNOWN
}
