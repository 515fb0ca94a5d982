package uk.safeguarding.cases.irocontact;

/// How a reviewing officer keeps in touch between reviews (IRO Handbook 2010, chapter 2 and 3: the officer speaks with
/// the
/// child before each review, and checks how the plan goes on between them).
public enum IroContactKind {
    /// Met the child in person.
    VISIT,
    /// Spoke with the child by telephone or video.
    CALL,
    /// A letter, a card or a message to the child, or from the child.
    MESSAGE,
    /// Checked midway between two reviews whether the plan is carried out; the child need not have been there.
    MIDWAY_CHECK;

    boolean withTheChild() {
        return this != MIDWAY_CHECK;
    }
}
