package uk.safeguarding.cases.reviewfeedback;

/// How somebody found a review.
public enum FeedbackRating {
    VERY_GOOD,
    GOOD,
    FAIR,
    POOR,
    VERY_POOR
}
