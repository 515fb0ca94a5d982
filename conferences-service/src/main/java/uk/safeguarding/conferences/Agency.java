package uk.safeguarding.conferences;

/// Who takes part in a strategy discussion or a conference. A closed list of ours: there is no national code set.
public enum Agency {
    CHILDRENS_SOCIAL_CARE,
    POLICE,
    GP,
    HEALTH_VISITING,
    SCHOOL_NURSING,
    MIDWIFERY,
    HOSPITAL,
    MENTAL_HEALTH,
    EDUCATION,
    EARLY_YEARS,
    ADULT_SOCIAL_CARE,
    PROBATION,
    YOUTH_JUSTICE,
    HOUSING,
    DOMESTIC_ABUSE_SERVICE,
    SUBSTANCE_MISUSE_SERVICE,
    VOLUNTARY,
    LEGAL,
    ADVOCATE,
    PARENT,
    CHILD,
    OTHER;

    /// Whether it is a health agency, one of which should take part in every strategy discussion.
    public boolean isHealth() {
        return switch (this) {
            case GP, HEALTH_VISITING, SCHOOL_NURSING, MIDWIFERY, HOSPITAL, MENTAL_HEALTH -> true;
            default -> false;
        };
    }
}
