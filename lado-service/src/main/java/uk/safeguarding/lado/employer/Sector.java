package uk.safeguarding.lado.employer;

/// The sector in which an adult works with children. There is no national list; `EDUCATION_` and `FOSTER_CARE_`
/// are groups in figures.
public enum Sector {
    EDUCATION_EARLY_YEARS,
    EDUCATION_PRIMARY,
    EDUCATION_SECONDARY,
    EDUCATION_SPECIAL,
    EDUCATION_FURTHER,
    EDUCATION_INDEPENDENT,
    CHILDMINDING,
    FOSTER_CARE_AUTHORITY,
    FOSTER_CARE_AGENCY,
    RESIDENTIAL_CARE,
    SOCIAL_CARE,
    HEALTH,
    POLICE,
    YOUTH_JUSTICE,
    FAITH,
    SPORT_AND_LEISURE,
    TRANSPORT,
    VOLUNTARY,
    UNIFORMED_YOUTH,
    OTHER
}
