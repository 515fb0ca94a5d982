package uk.safeguarding.cases.placement;

import java.util.List;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;

/// What the records that follow from placements hear of, in the same transaction: those of a period of care may
/// be others now.
///
/// @param placements those that are not voided, the earliest first
public record PlacementsChanged(PeriodOfCare period, List<Placement> placements) {}
