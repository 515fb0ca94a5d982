package uk.safeguarding.cases.periodofcare;

/// Category of need (CIN) of SSDA903; the same over one period of care.
public enum CategoryOfNeed {
    /// Abuse or neglect.
    N1,
    /// Child's disability.
    N2,
    /// Parental illness or disability.
    N3,
    /// Family in acute stress.
    N4,
    /// Family dysfunction.
    N5,
    /// Socially unacceptable behaviour.
    N6,
    /// Low income.
    N7,
    /// Absent parenting.
    N8
}
