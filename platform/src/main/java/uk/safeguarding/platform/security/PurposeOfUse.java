package uk.safeguarding.platform.security;

/// Why a person's record is read or changed: said by the caller with each such request, in the header `Purpose-Of-Use`,
/// and kept in the audit. Which purposes a role may name stands in the policy matrix.
public enum PurposeOfUse {
    DIRECT_WORK,
    CP_ENQUIRY,
    CONFERENCE,
    REVIEW,
    ALLEGATION_MANAGEMENT,
    MASH_CHECK,
    STATUTORY_RETURN,
    AUDIT,
    SUBJECT_ACCESS,
    BREAK_GLASS;

    public static final String HEADER = "Purpose-Of-Use";
}
