package uk.safeguarding.cases.review;

/// How the child took part in the review (SSDA903 REVIEW_CODE).
public enum Participation {
    /// Aged under 4 at the time of the review.
    PN0,
    /// Attends and speaks.
    PN1,
    /// Attends, an advocate speaks.
    PN2,
    /// Attends, conveys views symbolically.
    PN3,
    /// Attends, conveys no views and has no advocate speak.
    PN4,
    /// Absent, an advocate briefed to speak.
    PN5,
    /// Absent, views conveyed by another medium.
    PN6,
    /// Absent, views not conveyed.
    PN7
}
