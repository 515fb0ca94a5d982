package uk.safeguarding.cases.escalation;

/// As what a member of staff raised a concern.
public enum RaisedByRole {
    /// Independent reviewing officer.
    IRO,
    /// Chair of child protection conferences.
    CONFERENCE_CHAIR
}
