package uk.safeguarding.lado.adult;

/// Heard in the same transaction by the records about an adult: one of them still needs it, and refuses.
public record AdultVoided(Adult adult) {}
