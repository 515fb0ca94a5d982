package uk.safeguarding.cases.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridReferenceTest {

    private static final GridReference OAKHAM = new GridReference(486_000, 308_800);

    @ParameterizedTest(name = "{0}, {1} is {2} miles from Oakham")
    @CsvSource({
        "486000, 308800,   0.0", // the point itself
        "475914, 319206,   9.0", // LE13 1AA, Melton Mowbray
        "475277, 281476,  18.2", // LE16 8JS
        "500388, 341373,  22.1", // NG32 3AH
        "441400, 389100,  57.1", // S60 5RP
        "306657, 189427, 133.9", // CF37 1AA, Pontypridd
    })
    void miles_are_those_of_the_departments_formula(int easting, int northing, BigDecimal miles) {
        var place = new GridReference(easting, northing);

        assertThat(place.milesTo(OAKHAM)).isEqualTo(miles);
        assertThat(OAKHAM.milesTo(place)).isEqualTo(miles);
    }

    @ParameterizedTest(name = "{0} metres are {1} miles")
    @CsvSource({
        "80,     0.0", // 0.0497
        "81,     0.1", // 0.0503
        "1609,   1.0",
        "32186, 20.0",
        "32266, 20.0", // 20.0497
        "32267, 20.1", // 20.0503: past the department's band of 20 miles
        "48279, 30.0",
    })
    void are_rounded_half_up_to_one_decimal(int metres, BigDecimal miles) {
        assertThat(OAKHAM.milesTo(new GridReference(486_000 + metres, 308_800))).isEqualTo(miles);
    }
}
