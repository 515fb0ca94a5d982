package uk.safeguarding.cases.irocontact;

/// How the decisions of the last review are being carried out, as a midway check found it.
public enum PlanProgress {
    ON_COURSE,
    DELAYED,
    STALLED
}
