package uk.safeguarding.cases.familytimeplan;

/// How often a child is in touch with somebody, as planned.
public enum Frequency {
    WEEKLY_OR_MORE_OFTEN,
    FORTNIGHTLY,
    MONTHLY,
    EVERY_OTHER_MONTH,
    QUARTERLY,
    TWICE_A_YEAR,
    YEARLY,
    AS_THE_CHILD_WISHES
}
