package uk.safeguarding.cases.geography;

import java.math.BigDecimal;

/// How far a place is from one of its authority's reference points.
///
/// @param point the point's name, such as `Oakham`
/// @param miles straight line, one decimal, see [GridReference#milesTo]
public record Distance(String point, BigDecimal miles) {}
