package uk.safeguarding.cases.placement;

import uk.safeguarding.cases.periodofcare.PeriodOfCare;

/// What the records that follow from placements hear of, in the same transaction: those of a period of care may
/// be others now.
public record PlacementsChanged(PeriodOfCare period) {}
