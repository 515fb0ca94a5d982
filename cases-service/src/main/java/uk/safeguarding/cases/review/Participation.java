package uk.safeguarding.cases.review;

import uk.safeguarding.platform.error.DomainException.RuleBroken;

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
    PN7;

    private static final int FIRST_AGE = 4;

    /// @param ageYears the child's age on the day of the review
    /// @throws RuleBroken `ssda903-440` (under 4 years, and not PN0), `ssda903-441` (4 years or older, and PN0)
    void mustSuit(int ageYears) {
        if (ageYears < FIRST_AGE && this != PN0) {
            throw new RuleBroken("ssda903-440", "A child under 4 is recorded as PN0");
        }
        if (ageYears >= FIRST_AGE && this == PN0) {
            throw new RuleBroken("ssda903-441", "PN0 is for a child under 4 on the day of the review");
        }
    }
}
