package uk.safeguarding.platform.bulk;

/// What becomes of the other rows where one is refused.
public enum ImportMode {
    /// Nothing is recorded.
    ALL_OR_NOTHING,
    /// They are recorded.
    ROW_BY_ROW
}
