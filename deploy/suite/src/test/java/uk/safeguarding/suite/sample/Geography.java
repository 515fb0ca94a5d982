package uk.safeguarding.suite.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Where the postcodes of the demonstration are, from the file that the cases service reads.
///
/// @param places by postcode
record Geography(Map<String, Place> places) {

    private static final Path FILE = Path.of("../../cases-service/src/main/resources/geography/postcodes-extract.csv");
    private static final String RUTLAND = "E06000017";
    private static final int OAKHAM_EASTING = 486_000;
    private static final int OAKHAM_NORTHING = 308_800;

    /// The department's mile, in metres.
    private static final double MILE = 1609.3;

    /// @param authority GSS code of the district or unitary authority
    record Place(int easting, int northing, String authority) {}

    static Geography read() throws IOException {
        Map<String, Place> places = new HashMap<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] fields = line.split(",");
            if (!fields[0].equals("pcds")) {
                places.put(fields[0], new Place(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), fields[3]));
            }
        }
        return new Geography(places);
    }

    boolean isRutland(String postcode) {
        return places.get(postcode).authority().equals(RUTLAND);
    }

    double milesFromOakham(String postcode) {
        Place place = places.get(postcode);
        return Math.hypot(place.easting() - OAKHAM_EASTING, place.northing() - OAKHAM_NORTHING) / MILE;
    }
}
