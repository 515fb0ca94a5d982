package uk.safeguarding.lado.allegation;

import uk.safeguarding.platform.calendar.Nation;

/// How an allegation ended: England's five (Keeping Children Safe in Education, part 4), Wales's four (Wales
/// Safeguarding Procedures, section 5).
///
/// No outcome is refused for its day: `UNFOUNDED` stands in the English guidance from 2018 on, but councils reported it
/// years before.
public enum Outcome {
    /// Sufficient evidence to prove the allegation.
    SUBSTANTIATED,
    /// Sufficient evidence to disprove it, and a deliberate act to deceive.
    MALICIOUS,
    /// Sufficient evidence to disprove it.
    FALSE,
    /// Insufficient evidence to prove or disprove it; implies neither guilt nor innocence.
    UNSUBSTANTIATED,
    /// No evidence or proper basis that supports it; in Wales, the reporter was mistaken.
    UNFOUNDED,
    /// Wales's for one that was made up.
    DELIBERATELY_INVENTED_OR_MALICIOUS;

    boolean isOf(Nation nation) {
        return switch (this) {
            case SUBSTANTIATED, UNSUBSTANTIATED, UNFOUNDED -> true;
            case MALICIOUS, FALSE -> nation == Nation.ENGLAND;
            case DELIBERATELY_INVENTED_OR_MALICIOUS -> nation == Nation.WALES;
        };
    }
}
