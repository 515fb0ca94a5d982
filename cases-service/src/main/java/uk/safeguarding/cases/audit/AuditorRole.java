package uk.safeguarding.cases.audit;

/// As what somebody audits.
public enum AuditorRole {
    IRO,
    CONFERENCE_CHAIR,
    TEAM_MANAGER,
    SERVICE_MANAGER,
    SENIOR_MANAGER,
    QUALITY_ASSURANCE,
    /// Of another authority or agency.
    EXTERNAL
}
