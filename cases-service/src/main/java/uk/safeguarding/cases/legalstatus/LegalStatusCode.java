package uk.safeguarding.cases.legalstatus;

import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.span.Limit;

/// Legal status (LS) of SSDA903.
public enum LegalStatusCode {
    /// Interim care order.
    C1,
    /// Full care order.
    C2,
    /// Freeing order.
    D1,
    /// Placement order.
    E1,
    /// Police protection (Children Act 1989 s46).
    L1(new Limit("ssda903-361", LegalStatusCode.POLICE_PROTECTION_DAYS, "Police protection lasts 72 hours at most")),
    /// Emergency protection order (Children Act 1989 s44).
    L2(new Limit(
            "ssda903-362",
            LegalStatusCode.EMERGENCY_PROTECTION_DAYS,
            "An emergency protection order lasts 21 days at most")),
    /// Child assessment order (Children Act 1989 s43).
    L3(new Limit(
            "ssda903-363", LegalStatusCode.CHILD_ASSESSMENT_DAYS, "A child assessment order lasts 7 days at most")),
    /// Remand to local authority accommodation or youth detention accommodation.
    J1,
    /// Detained under PACE.
    J2,
    /// Youth rehabilitation order with residence requirement.
    J3,
    /// Section 20, single period.
    V2,
    /// Section 20, short breaks, episodes recorded one by one.
    V3,
    /// Section 20, short breaks under an agreement.
    V4;

    /// 72 hours (Children Act 1989 s46(6)); the return, which has days only, takes them for 3 days (rule 361).
    static final int POLICE_PROTECTION_DAYS = 3;

    /// What the return allows for the order with its extension (rule 362).
    static final int EMERGENCY_PROTECTION_DAYS = 21;

    /// Children Act 1989 s43(5), rule 363 of the return.
    static final int CHILD_ASSESSMENT_DAYS = 7;

    private final @Nullable Limit limit;

    LegalStatusCode() {
        this(null);
    }

    LegalStatusCode(@Nullable Limit limit) {
        this.limit = limit;
    }

    /// Whether the child is looked after in a series of short breaks.
    public boolean shortBreaks() {
        return this == V3 || this == V4;
    }

    /// Whether it is an order of a family court without an end of its own, which the court may revoke or discharge:
    /// a care order (Children Act 1989 s39), a placement order (Adoption and Children Act 2002 s24), a freeing
    /// order.
    public boolean revocable() {
        return switch (this) {
            case C1, C2, D1, E1 -> true;
            case L1, L2, L3, J1, J2, J3, V2, V3, V4 -> false;
        };
    }

    /// For how long it may last; null if the law does not say.
    public @Nullable Limit limit() {
        return limit;
    }
}
