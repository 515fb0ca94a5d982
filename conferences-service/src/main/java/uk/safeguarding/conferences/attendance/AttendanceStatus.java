package uk.safeguarding.conferences.attendance;

/// What came of an invitation to a conference.
public enum AttendanceStatus {
    INVITED,
    ATTENDED,
    APOLOGIES,
    DID_NOT_ATTEND
}
