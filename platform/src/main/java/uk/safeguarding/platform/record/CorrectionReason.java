package uk.safeguarding.platform.record;

/// Why a record is corrected or voided.
public enum CorrectionReason {
    DATA_ENTRY_ERROR,
    WRONG_PERSON,
    DUPLICATE,
    LATE_INFORMATION,
    OTHER
}
