package uk.safeguarding.cases.careplan;

/// The long-term plan for a child's upbringing (SI 2010/959 reg. 5(1)(a), the plan for permanence).
public enum PermanencePlan {
    RETURN_HOME,
    FAMILY_AND_FRIENDS,
    LONG_TERM_FOSTERING,
    ADOPTION,
    SPECIAL_GUARDIANSHIP,
    RESIDENTIAL,
    INDEPENDENCE
}
