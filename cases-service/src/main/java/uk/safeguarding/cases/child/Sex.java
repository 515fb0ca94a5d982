package uk.safeguarding.cases.child;

/// SSDA903 since the collection year 2024-25 (before it 1 and 2, and no `U`) and CIN census: `U` is not known.
public enum Sex {
    M,
    F,
    U
}
