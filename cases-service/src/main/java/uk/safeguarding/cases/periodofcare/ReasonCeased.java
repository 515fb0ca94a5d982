package uk.safeguarding.cases.periodofcare;

/// Why a child ceased to be looked after (SSDA903 REC, without `X1`, which ends an episode only).
public enum ReasonCeased {
    E11,
    E12,
    E2,
    E3,
    E4A,
    E4B,
    E13,
    E41,
    E45,
    E46,
    E47,
    E48,
    E5,
    E6,
    E7,
    E8,
    E9,
    E14,
    E15,
    E16,
    E17
}
