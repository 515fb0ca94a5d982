package uk.safeguarding.platform.security;

/// How much of the authority's records a role sees, the widest first. What is restricted to others, or what the caller
/// is excluded from, is in none of them.
public enum Sight {
    /// All of the authority.
    AUTHORITY,
    /// The children with whom the person or one of the person's teams works.
    TEAM,
    /// The children with whom the person works.
    OWN
}
