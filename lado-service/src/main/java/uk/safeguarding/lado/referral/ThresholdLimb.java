package uk.safeguarding.lado.referral;

/// What the adult is said to have done (Working Together to Safeguard Children, chapter 2; Keeping Children Safe
/// in Education, part 4).
public enum ThresholdLimb {
    /// Harmed a child, or may have.
    HARMED,
    /// Possibly committed a criminal offence against or related to a child.
    CRIMINAL_OFFENCE,
    /// Behaved towards children so as to indicate a risk of harm.
    RISK_OF_HARM,
    /// Behaved in a way that indicates they may not be suitable to work with children.
    UNSUITABLE_BEHAVIOUR,
    /// Behaved so outside work; the risk may be carried into it.
    TRANSFERABLE_RISK
}
