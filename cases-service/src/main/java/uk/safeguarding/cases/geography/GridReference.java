package uk.safeguarding.cases.geography;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A point on the national grid.
///
/// @param easting  metres east of the grid's origin
/// @param northing metres north of it
public record GridReference(int easting, int northing) {

    private static final double METRES_IN_A_KILOMETRE = 1000;

    /// As the Department for Education's guide to the SSDA903 return has it.
    private static final double KILOMETRES_IN_A_MILE = 1.6093;

    /// The straight line to another point in miles, rounded half up to one decimal: the department's formula
    /// `sqrt(dE² + dN²) / 1000 / 1.6093` (guide to the SSDA903 return, distance between home and placement).
    public BigDecimal milesTo(GridReference other) {
        double metres = Math.hypot((double) easting - other.easting, (double) northing - other.northing);
        return BigDecimal.valueOf(metres / METRES_IN_A_KILOMETRE / KILOMETRES_IN_A_MILE)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
