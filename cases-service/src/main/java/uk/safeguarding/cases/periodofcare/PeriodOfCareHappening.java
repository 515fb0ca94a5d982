package uk.safeguarding.cases.periodofcare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What other records of a period hear of, in the same transaction: they schedule and settle their duties.
public sealed interface PeriodOfCareHappening {

    PeriodOfCare period();

    /// The child started to be looked after.
    record Started(PeriodOfCare period) implements PeriodOfCareHappening {}

    /// The child ceased to be looked after.
    record Ceased(PeriodOfCare period) implements PeriodOfCareHappening {}

    /// The period's dates may be others now.
    ///
    /// @param startedBefore its first day before the correction
    /// @param ceasedBefore  its end day before the correction; null if it was open
    record Corrected(
            PeriodOfCare period,
            LocalDate startedBefore,
            @Nullable LocalDate ceasedBefore) implements PeriodOfCareHappening {}

    /// The period should never have been.
    record Voided(PeriodOfCare period) implements PeriodOfCareHappening {}
}
