package uk.safeguarding.cases.siblinggroup;

/// Why siblings do not all live together.
public enum ReasonApart {
    /// Nobody was found who takes all of them; the search goes on, or was given up.
    NO_PLACEMENT_FOR_GROUP,
    /// An assessment found that their needs are met better apart.
    ASSESSED_NEEDS,
    COURT_ORDER,
    CHILDRENS_WISHES,
    RISK_BETWEEN_SIBLINGS,
    /// One of them was looked after before the others were, and stayed where they had settled.
    SETTLED_ELSEWHERE,
    OTHER
}
