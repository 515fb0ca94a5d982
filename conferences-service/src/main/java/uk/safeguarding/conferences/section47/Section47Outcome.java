package uk.safeguarding.conferences.section47;

/// What an enquiry under section 47 led to.
public enum Section47Outcome {
    /// An initial child protection conference is to be held.
    CONFERENCE,
    /// None is needed (`ICPCnotRequired` of the children-in-need census).
    NO_CONFERENCE
}
