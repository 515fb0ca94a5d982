package uk.safeguarding.cases.reviewdecision;

/// What became of a decision of a review.
public enum DecisionCompletion {
    DONE,
    /// It will not be carried out any more.
    NOT_DONE
}
