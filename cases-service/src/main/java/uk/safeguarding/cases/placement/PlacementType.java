package uk.safeguarding.cases.placement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.span.Limit;

/// Placement type (PLACE) of SSDA903, with the collection years in which it may be used: a placement is judged by the
/// codes of the day on which it began.
public enum PlacementType {
    A3,
    A4,
    A5,
    A6,
    H5,
    K1,
    K2,
    K3,
    P1,
    P2,
    P3,
    R1,
    R2,
    R3,
    R5,
    S1,
    T0,
    T1,
    T2,
    T3,
    T4,
    U1,
    U2,
    U3,
    U4,
    U5,
    U6,
    Z1,
    Z11,
    Z12,
    Z13,
    Z14;

    /// Six weeks in hospital at most (rule 375 of the return).
    static final int HOSPITAL_DAYS = 42;

    /// Three weeks while the carers are on holiday at most (rule 376 of the return).
    static final int CARERS_HOLIDAY_DAYS = 21;

    /// "Seven days or less" (rule 379 of the return).
    static final int OTHER_TEMPORARY_DAYS = 7;

    /// The collection year 2025-26 brought supported accommodation (K3) and took the codes that it replaced.
    static final LocalDate COLLECTION_2025 = LocalDate.of(2025, 4, 1);

    private static final Set<PlacementType> TO_2024 = EnumSet.of(H5, P2, Z1);
    private static final Set<PlacementType> FROM_2025 = EnumSet.of(K3, Z11, Z12, Z13, Z14);
    private static final Set<PlacementType> TEMPORARY = EnumSet.of(T0, T1, T2, T3, T4);
    private static final Set<PlacementType> WITHOUT_PROVIDER = EnumSet.of(T0, T1, T2, T3, Z11, Z12, Z13, Z14);
    private static final Set<PlacementType> ADOPTIVE = EnumSet.of(A3, A4, A5, A6);
    private static final Limit IN_HOSPITAL =
            new Limit("ssda903-375", HOSPITAL_DAYS, "A temporary placement in hospital lasts 6 weeks at most");
    private static final Limit ON_CARERS_HOLIDAY = new Limit(
            "ssda903-376",
            CARERS_HOLIDAY_DAYS,
            "A temporary placement while the carers are on holiday lasts 3 weeks at most");
    private static final Limit OTHERWISE_TEMPORARY =
            new Limit("ssda903-379", OTHER_TEMPORARY_DAYS, "A temporary placement T4 lasts 7 days at most");

    /// Whether a placement may begin with this code on that day.
    public boolean validOn(LocalDate day) {
        boolean later = !day.isBefore(COLLECTION_2025);
        return later ? !TO_2024.contains(this) : !FROM_2025.contains(this);
    }

    /// A temporary move, after which the child returns to the placement before.
    public boolean temporary() {
        return TEMPORARY.contains(this);
    }

    /// Whether the return asks who provides it.
    public boolean takesProvider() {
        return !WITHOUT_PROVIDER.contains(this);
    }

    /// Placed for adoption: where the child lives is confidential.
    public boolean adoptive() {
        return ADOPTIVE.contains(this);
    }

    @Nullable
    Limit limit() {
        return switch (this) {
            case T1 -> IN_HOSPITAL;
            case T3 -> ON_CARERS_HOLIDAY;
            case T4 -> OTHERWISE_TEMPORARY;
            default -> null;
        };
    }
}
