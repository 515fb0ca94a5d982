package uk.safeguarding.cases.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.geography.Geography;
import uk.safeguarding.cases.geography.PostcodeLookup;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;

/// Works out where a placement is: in whose area, and how far from home and from the authority's reference points.
@ApplicationScoped
class Surveyor {

    private final Geography geography;

    Surveyor(Geography geography) {
        this.geography = geography;
    }

    /// Where a placement is that begins; unknown without a postcode, and if the child is placed for adoption.
    Location locate(PeriodOfCare period, PlacementDetails details) {
        String postcode = details.postcode();
        if (postcode == null || details.placementType().adoptive()) {
            return Location.UNKNOWN;
        }
        String responsible = period.localAuthority();
        PostcodeLookup found = geography.locate(postcode);
        Optional<String> authority = found.authority();
        return new Location(
                authority.orElse(null),
                authority.map(there -> !there.equals(responsible)).orElse(null),
                authority.flatMap(there -> atADistance(responsible, there)).orElse(null),
                milesFromHome(period, postcode),
                geography.distancesToReferencePoints(responsible, postcode),
                found.edition());
    }

    /// Where a placement is after a correction: worked out anew only if it is somewhere else now.
    Location locateAgain(Placement placement, PlacementDetails corrected) {
        PlacementDetails before = placement.details();
        boolean samePlace = Objects.equals(before.postcode(), corrected.postcode())
                && before.placementType().adoptive()
                        == corrected.placementType().adoptive();
        return samePlace ? placement.location() : locate(placement.periodOfCare(), corrected);
    }

    /// Miles between home and placement; null if either is unknown.
    @Nullable
    BigDecimal milesFromHome(PeriodOfCare period, @Nullable String postcode) {
        String home = period.homePostcode();
        return home == null || postcode == null
                ? null
                : geography.milesBetween(home, postcode).orElse(null);
    }

    private Optional<Boolean> atADistance(String responsible, String there) {
        return there.equals(responsible)
                ? Optional.of(false)
                : geography.adjoins(responsible, there).map(adjoining -> !adjoining);
    }
}
