package uk.safeguarding.cases.irocover;

/// Why a reviewing officer needs cover. None says anything of their health.
public enum CoverReason {
    /// Away without it being planned.
    ABSENCE,
    LEAVE,
    TRAINING,
    /// The post stands empty, until the children have another officer.
    VACANCY
}
