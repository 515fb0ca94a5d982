package uk.safeguarding.cases.review;

import java.util.List;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;

/// What the records that follow from reviews hear of, in the same transaction: those of a period of care that
/// were held may be others now.
///
/// @param reviews those that are not voided, the first first
public record ReviewsChanged(PeriodOfCare period, List<Review> reviews) {}
