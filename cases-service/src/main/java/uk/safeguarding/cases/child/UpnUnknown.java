package uk.safeguarding.cases.child;

/// Why there is no unique pupil number: what SSDA903 takes in the place of one.
public enum UpnUnknown {
    UN1,
    UN2,
    UN3,
    UN4,
    UN5
}
