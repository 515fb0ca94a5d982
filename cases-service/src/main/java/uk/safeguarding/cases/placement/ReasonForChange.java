package uk.safeguarding.cases.placement;

/// Why a placement ended for the next one (SSDA903 REASON_PLACE_CHANGE).
public enum ReasonForChange {
    CARPL,
    CLOSE,
    ALLEG,
    STAND,
    CUSTOD,
    APPRR,
    CREQB,
    CREQO,
    CHILD,
    LAREQ,
    PLACE,
    OTHER
}
