package uk.safeguarding.cases.periodofcare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What other records of a period hear of, in the same transaction: they schedule and settle their duties.
public sealed interface PeriodOfCareHappening {

    PeriodOfCare period();

    /// The child started to be looked after: nothing is on record of the period yet.
    record Started(PeriodOfCare period) implements PeriodOfCareHappening {}

    /// What is on record of the period may have to follow.
    sealed interface Changed extends PeriodOfCareHappening {}

    /// The child ceased to be looked after.
    record Ceased(PeriodOfCare period) implements Changed {}

    /// The period's dates may be others now.
    ///
    /// @param startedBefore its first day before the correction
    /// @param ceasedBefore  its end day before the correction; null if it was open
    record Corrected(
            PeriodOfCare period,
            LocalDate startedBefore,
            @Nullable LocalDate ceasedBefore) implements Changed {}

    /// The period should never have been.
    record Voided(PeriodOfCare period) implements Changed {}
}
