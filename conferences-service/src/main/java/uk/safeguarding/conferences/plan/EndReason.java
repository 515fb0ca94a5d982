package uk.safeguarding.conferences.plan;

/// Why a child protection plan ended. A closed list of ours: the census asks for no reason.
public enum EndReason {
    /// A review conference discontinued it.
    CONFERENCE_DECISION,
    /// Another authority's conference took over.
    TRANSFERRED_OUT,
    BECAME_LOOKED_AFTER,
    REACHED_18,
    DIED,
    OTHER
}
