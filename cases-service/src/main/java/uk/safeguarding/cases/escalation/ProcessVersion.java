package uk.safeguarding.cases.escalation;

/// By which of the authority's procedures a concern was raised.
public enum ProcessVersion {
    /// What authorities had before a process of several formal stages.
    CAUSE_FOR_CONCERN,
    /// The local dispute resolution process (IRO Handbook 2010, chapter 6).
    DISPUTE_RESOLUTION
}
