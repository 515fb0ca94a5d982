package uk.safeguarding.cases.reviewcontribution;

/// How somebody said what they think to a review.
public enum ContributionMode {
    /// On a form or in a letter.
    PAPER,
    ONLINE,
    DRAWING,
    /// Sound or film.
    RECORDING,
    /// Said to somebody who wrote it down.
    SPOKEN,
    /// By an advocate.
    ADVOCATE
}
