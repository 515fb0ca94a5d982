package uk.safeguarding.cases.review;

/// Why a review must be carried out before its ordinary time (SI 2010/959 reg. 33(3)).
public enum EarlierReason {
    /// The independent reviewing officer asks for it: sub-paragraph (a).
    IRO_REQUEST("a"),
    /// A visit found that the placement does not safeguard and promote the child's welfare adequately: (b), reg. 30.
    REG_30("b"),
    /// The child would cease to be provided with accommodation under s21(2)(b) or (c) before a review: (c).
    ACCOMMODATION_ENDING("c"),
    /// The child, in the authority's care, is detained and would be released before a review: (d).
    CUSTODY("d"),
    /// The authority proposes to stop accommodating a child who is not in its care and will not go to a parent: (e).
    AUTHORITY_PROPOSES_TO_STOP("e");

    private final String subparagraph;

    EarlierReason(String subparagraph) {
        this.subparagraph = subparagraph;
    }

    String subparagraph() {
        return subparagraph;
    }
}
