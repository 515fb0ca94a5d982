package uk.safeguarding.lado.referral;

/// Whether a referral meets the threshold for managing an allegation.
public enum ThresholdDecision {
    MET,
    NOT_MET
}
