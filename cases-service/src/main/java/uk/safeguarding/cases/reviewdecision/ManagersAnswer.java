package uk.safeguarding.cases.reviewdecision;

/// What managers of the authority say to a decision of a review.
public enum ManagersAnswer {
    AGREED,
    OBJECTED
}
