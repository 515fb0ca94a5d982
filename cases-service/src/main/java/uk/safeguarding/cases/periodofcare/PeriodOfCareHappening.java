package uk.safeguarding.cases.periodofcare;

/// What other records of a period hear of, in the same transaction: they schedule and settle their duties.
public sealed interface PeriodOfCareHappening {

    PeriodOfCare period();

    /// The child started to be looked after.
    record Started(PeriodOfCare period) implements PeriodOfCareHappening {}

    /// The child ceased to be looked after.
    record Ceased(PeriodOfCare period) implements PeriodOfCareHappening {}

    /// The period's dates may be others now.
    record Corrected(PeriodOfCare period) implements PeriodOfCareHappening {}

    /// The period should never have been.
    record Voided(PeriodOfCare period) implements PeriodOfCareHappening {}
}
