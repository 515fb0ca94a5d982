package uk.safeguarding.cases.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.geography.Distance;

/// What was worked out from the postcodes when the placement was recorded, and stays. Absent is unknown.
///
/// @param placementAuthority GSS code of the authority that runs children's services where the placement is
/// @param outOfArea          whether that is another than the responsible authority
/// @param atADistance        whether it does not even adjoin it (SI 2010/959 reg. 11)
/// @param milesFromHome      straight line from the home by the department's formula, one decimal
/// @param distances          straight lines from the authority's reference points
/// @param directoryEdition   the edition of the ONS Postcode Directory that answered
@Embeddable
public record Location(
        @Schema(examples = "E06000017", maxLength = 9) @Nullable
        String placementAuthority,

        @Nullable Boolean outOfArea,

        @Column(name = "at_a_distance") @Nullable Boolean atADistance,

        @Schema(minimum = "0", maximum = "999.9") @Column(precision = 6, scale = 1) @Nullable
        BigDecimal milesFromHome,

        @Schema(maxItems = 20) @JdbcTypeCode(SqlTypes.JSON) List<Distance> distances,

        @Schema(examples = "ONSPD_NOV_2025_UK", maxLength = 100) @Nullable
        String directoryEdition) {

    /// Nothing is known of where it is.
    static final Location UNKNOWN = new Location(null, null, null, null, List.of(), null);

    boolean isAt(@Nullable BigDecimal miles) {
        if (miles == null || milesFromHome == null) {
            return miles == null && milesFromHome == null;
        }
        return miles.compareTo(milesFromHome) == 0;
    }

    Location at(@Nullable BigDecimal miles) {
        return new Location(placementAuthority, outOfArea, atADistance, miles, distances, directoryEdition);
    }
}
