package uk.safeguarding.conferences.conference;

/// Category of abuse of a child protection plan (children-in-need census, rules 8905 and 8910).
public enum AbuseCategory {
    /// Neglect.
    NEG,
    /// Physical abuse.
    PHY,
    /// Sexual abuse.
    SAB,
    /// Emotional abuse.
    EMO,
    /// Multiple; not recommended.
    MUL
}
