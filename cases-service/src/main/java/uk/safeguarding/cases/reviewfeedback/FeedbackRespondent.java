package uk.safeguarding.cases.reviewfeedback;

/// Who says how a review was.
public enum FeedbackRespondent {
    CHILD,
    PARENT,
    CARER,
    AGENCY,
    SOCIAL_WORKER
}
