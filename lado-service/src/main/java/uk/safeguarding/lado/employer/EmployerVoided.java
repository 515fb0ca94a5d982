package uk.safeguarding.lado.employer;

/// Heard in the same transaction by the records that name an employer: one of them still needs it, and refuses.
public record EmployerVoided(Employer employer) {}
