package uk.safeguarding.cases.familytimeplan;

/// How a child stays in touch with somebody.
public enum FamilyTimeKind {
    /// They meet.
    DIRECT,
    /// They write, call or send things.
    INDIRECT,
    /// It was decided that they do not.
    NONE
}
