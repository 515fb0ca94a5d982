package uk.safeguarding.cases.resourcepack;

/// For whom a pack about coming into care is.
public enum Audience {
    CHILD,
    PARENT
}
