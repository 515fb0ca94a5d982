package uk.safeguarding.conferences.conference;

/// What a conference decided about one child.
public enum Decision {
    /// The child is made the subject of a child protection plan.
    PLAN_STARTED,
    /// The plan goes on.
    PLAN_CONTINUED,
    /// The plan is discontinued.
    PLAN_ENDED,
    /// No plan is needed.
    NO_PLAN;

    /// Whether a conference of that kind can decide so: a review decides on a plan there is, the others on a new one.
    boolean belongsTo(ConferenceKind kind) {
        return switch (this) {
            case PLAN_STARTED, NO_PLAN -> !kind.isReview();
            case PLAN_CONTINUED, PLAN_ENDED -> kind.isReview();
        };
    }
}
