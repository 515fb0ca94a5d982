package uk.safeguarding.cases.placement;

/// Who provides the placement (SSDA903 PLACE_PROVIDER).
public enum Provider {
    /// Parents or others with parental responsibility.
    PR0,
    /// The authority itself.
    PR1,
    /// Another local authority.
    PR2,
    /// Other public provision.
    PR3,
    /// Private provision.
    PR4,
    /// Voluntary or third sector.
    PR5
}
