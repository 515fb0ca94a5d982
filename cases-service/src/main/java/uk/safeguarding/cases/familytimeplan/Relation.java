package uk.safeguarding.cases.familytimeplan;

/// Who somebody is to the child; never a name.
public enum Relation {
    MOTHER,
    FATHER,
    SIBLING,
    GRANDPARENT,
    OTHER_RELATIVE,
    FORMER_CARER,
    FRIEND,
    OTHER
}
