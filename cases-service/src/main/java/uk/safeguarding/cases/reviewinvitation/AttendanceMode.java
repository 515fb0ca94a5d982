package uk.safeguarding.cases.reviewinvitation;

/// How somebody took part in a review.
public enum AttendanceMode {
    IN_PERSON,
    /// By telephone or video.
    REMOTE,
    IN_WRITING
}
