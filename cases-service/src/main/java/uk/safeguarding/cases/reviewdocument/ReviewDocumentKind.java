package uk.safeguarding.cases.reviewdocument;

/// What is written after a review.
public enum ReviewDocumentKind {
    /// The record of the review (SI 2010/959 reg. 38).
    RECORD,
    /// The list of its decisions.
    DECISIONS,
    /// What was said and decided, in words for the child.
    CHILD_FRIENDLY_MINUTES
}
