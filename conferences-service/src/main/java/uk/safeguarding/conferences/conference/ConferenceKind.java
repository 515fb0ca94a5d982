package uk.safeguarding.conferences.conference;

import uk.safeguarding.conferences.timescale.ConferenceTimescale;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// What a child protection conference is held for.
public enum ConferenceKind {
    /// After a section 47 enquiry.
    INITIAL,
    /// Of a child protection plan.
    REVIEW,
    /// After a section 47 enquiry about a child who is not yet born.
    PRE_BIRTH,
    /// About a child who moved here with a plan of another authority.
    TRANSFER_IN;

    public boolean isReview() {
        return this == REVIEW;
    }

    /// By which rule a conference of this kind is due that is scheduled by itself.
    ///
    /// @throws RuleBroken `conference-review-follows-plan` for a review, which the plan schedules
    ConferenceTimescale timescale() {
        return switch (this) {
            case INITIAL -> ConferenceTimescale.INITIAL;
            case PRE_BIRTH -> ConferenceTimescale.PRE_BIRTH;
            case TRANSFER_IN -> ConferenceTimescale.TRANSFER_IN;
            case REVIEW ->
                throw new RuleBroken(
                        "conference-review-follows-plan", "A review conference is scheduled by its plan, not by hand");
        };
    }
}
