package uk.safeguarding.cases.staffing;

/// The parts of a safeguarding and quality assurance service whose staffing is told.
public enum StaffTeam {
    /// Independent reviewing officers; where the same people chair conferences, they as well.
    IRO_SERVICE,
    /// Chairs of child protection conferences, where they are people of their own.
    CONFERENCE_CHAIRS,
    LADO,
    QUALITY_ASSURANCE
}
