package uk.safeguarding.cases.siblinggroup;

/// How far the children of a sibling group who are looked after live together.
public enum PlacedTogether {
    /// All of them, in one placement.
    TOGETHER,
    /// Some of them.
    PARTLY_TOGETHER,
    /// Each in a placement of their own.
    APART
}
