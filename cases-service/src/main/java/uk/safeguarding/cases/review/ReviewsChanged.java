package uk.safeguarding.cases.review;

import uk.safeguarding.cases.periodofcare.PeriodOfCare;

/// What the records that follow from reviews hear of, in the same transaction: those of a period of care that
/// were held may be others now.
public record ReviewsChanged(PeriodOfCare period) {}
