package uk.safeguarding.cases.providervisit;

/// Why the authority visits a provider.
public enum ProviderVisitPurpose {
    /// In the course of the contract.
    ROUTINE_MONITORING,
    /// Because of a complaint, an inspection or an incident.
    CONCERN,
    /// Before children are placed with a provider for the first time.
    NEW_PROVIDER,
    /// To agree a contract, or to renew one.
    COMMISSIONING
}
