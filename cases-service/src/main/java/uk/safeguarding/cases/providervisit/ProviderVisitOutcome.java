package uk.safeguarding.cases.providervisit;

/// What a visit to a provider found.
public enum ProviderVisitOutcome {
    SATISFACTORY,
    /// The provider must put something right by a day.
    ACTIONS_REQUIRED,
    /// No child is newly placed there for the time being; something may have to be put right by a day.
    PLACEMENTS_SUSPENDED
}
