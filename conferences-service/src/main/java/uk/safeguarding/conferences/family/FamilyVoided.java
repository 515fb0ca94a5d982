package uk.safeguarding.conferences.family;

/// Heard in the same transaction by the records about a family: one of them still needs it, and refuses.
public record FamilyVoided(Family family) {}
