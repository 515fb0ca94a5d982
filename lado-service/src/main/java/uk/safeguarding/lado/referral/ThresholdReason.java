package uk.safeguarding.lado.referral;

/// Why a referral does not meet the threshold.
public enum ThresholdReason {
    NOT_WORKING_WITH_CHILDREN,
    CONDUCT_ONLY,
    QUALITY_OF_CARE,
    NO_HARM_THRESHOLD,
    OUT_OF_SCOPE_AGE,
    OTHER
}
