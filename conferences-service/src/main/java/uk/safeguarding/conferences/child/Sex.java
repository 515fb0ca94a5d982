package uk.safeguarding.conferences.child;

/// SSDA903 and CIN census: `U` is not known, or an unborn child's.
public enum Sex {
    M,
    F,
    U
}
