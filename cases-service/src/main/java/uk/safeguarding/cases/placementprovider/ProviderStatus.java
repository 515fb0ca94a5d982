package uk.safeguarding.cases.placementprovider;

/// Whether the authority places children with a provider.
public enum ProviderStatus {
    IN_USE,
    /// No child is newly placed there for the time being.
    SUSPENDED,
    /// It has closed, or the authority has done with it.
    CLOSED
}
