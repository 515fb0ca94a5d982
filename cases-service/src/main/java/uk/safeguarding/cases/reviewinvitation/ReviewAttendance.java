package uk.safeguarding.cases.reviewinvitation;

/// Whether somebody who was invited to a review came to it.
public enum ReviewAttendance {
    ATTENDED,
    /// Did not come, and said so.
    APOLOGIES,
    /// Did not come.
    ABSENT,
    /// The review is still to be held.
    NOT_YET_HELD
}
