package uk.safeguarding.cases.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.safeguarding.platform.record.Warning;

/// What of a placement is recorded but frowned on, or could not be worked out.
final class PlacementWarnings {

    private PlacementWarnings() {}

    static List<Warning> of(Placement placement, List<Warning> ofEverySpan, LocalDate today) {
        List<Warning> warnings = new ArrayList<>(ofEverySpan);
        addOfTheCode(placement, today, warnings);
        if (placement.details().placementType().adoptive()) {
            warnings.add(new Warning(
                    "placement-location-confidential",
                    "The child is placed for adoption: the postcode is not kept and distances are unknown"));
        } else {
            addOfTheLocation(placement.location(), warnings);
        }
        return List.copyOf(warnings);
    }

    private static void addOfTheCode(Placement placement, LocalDate today, List<Warning> warnings) {
        LocalDate end = placement.to();
        LocalDate last = end == null ? today : end.minusDays(1);
        if (!placement.details().placementType().validOn(last)) {
            warnings.add(new Warning(
                    "placement-type-superseded", "The code is not of the collection year into which it lasts"));
        }
    }

    private static void addOfTheLocation(Location location, List<Warning> warnings) {
        if (location.placementAuthority() == null) {
            warnings.add(new Warning(
                    "placement-authority-unknown", "The postcode of the placement is not known, so its area is not"));
        } else if (location.atADistance() == null) {
            warnings.add(new Warning(
                    "placement-neighbours-unknown",
                    "The neighbours of the authority are not listed, so being at a distance is unknown"));
        }
        if (location.milesFromHome() == null) {
            warnings.add(new Warning(
                    "placement-distance-unknown",
                    "The postcode of the home or of the placement is not known, so the distance is not"));
        }
    }
}
