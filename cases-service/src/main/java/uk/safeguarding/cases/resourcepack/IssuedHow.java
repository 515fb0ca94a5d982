package uk.safeguarding.cases.resourcepack;

/// How a pack came to whom it is for.
public enum IssuedHow {
    /// Handed over, and gone through together.
    EXPLAINED_IN_PERSON,
    HANDED_OVER,
    POSTED,
    SENT_ELECTRONICALLY
}
