package uk.safeguarding.cases.educationplacement;

/// What kind of provision a child attends.
public enum EducationKind {
    SCHOOL,
    EARLY_YEARS,
    FURTHER_EDUCATION,
    TRAINING,
    ALTERNATIVE_PROVISION,
    HOME_EDUCATED
}
