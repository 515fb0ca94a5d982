package uk.safeguarding.conferences.child;

/// Heard in the same transaction by the records about a child: one of them still needs it, and refuses.
public record ChildVoided(Child child) {}
