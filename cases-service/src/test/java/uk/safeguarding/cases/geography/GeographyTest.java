package uk.safeguarding.cases.geography;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The demonstration's data, as the service loads it when it starts.
@QuarkusTest
class GeographyTest {

    private static final String RUTLAND = "E06000017";
    private static final String UNNAMED_SAMPLE = "E99000001";
    private static final String EDITION = "ONS Postcode Directory, November 2025 (extract)";

    @Inject
    Geography geography;

    @Inject
    GeographyLoader loader;

    @Inject
    DataSource database;

    @Nested
    class Locating_a_postcode {

        @Test
        void tells_where_it_lies_and_which_edition_says_so() {
            assertThat(geography.locate("le13 1aa"))
                    .isEqualTo(new PostcodeLookup.Found(
                            EDITION,
                            new Postcode("LE131AA"),
                            new GridReference(475_914, 319_206),
                            "E07000133",
                            "E10000018"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ZE1 0AA", "LE15", "", "no postcode", "LE13 1AA; drop table postcode", "LE13\u00001AA"})
        void says_so_when_it_is_unknown(String postcode) {
            assertThat(geography.locate(postcode)).isEqualTo(new PostcodeLookup.Unknown(EDITION));
        }

        @ParameterizedTest(name = "{0} lies in {2}")
        @CsvSource({
            "LE15 0DB, E06000017, Rutland",
            "LE13 1AA, E10000018, Leicestershire (Melton)",
            "NG31 8WJ, E10000019, Lincolnshire (South Kesteven)",
            "LE14 3AA, E10000024, Nottinghamshire (Rushcliffe)",
            "PE1 3RW,  E06000031, Peterborough",
            "NN17 3AD, E06000061, North Northamptonshire",
            "S65 2RX,  E08000018, Rotherham",
            "S60 5RP,  E08000039, Sheffield by its present code",
            "CF37 1AA, W06000016, Rhondda Cynon Taf",
        })
        void finds_the_authority_that_runs_childrens_services_there(String postcode, String authority, String name) {
            assertThat(geography.authorityOf(postcode)).as(name).contains(authority);
        }

        @Test
        void finds_no_authority_for_an_unknown_postcode() {
            assertThat(geography.authorityOf("ZE1 0AA")).isEmpty();
        }
    }

    @Nested
    class Measuring_a_distance {

        @ParameterizedTest(name = "{0} to {1}: {2} miles")
        @CsvSource({
            "LE13 1AA, LE13 1AA,   0.0",
            "LE13 1AA, LE13 1AB,   0.1",
            "LE13 1AA, LE16 8JS,  23.4",
            "CF37 1AA, S60 5RP,  149.7",
        })
        void gives_the_miles_between_two_postcodes(String from, String to, BigDecimal miles) {
            assertThat(geography.milesBetween(from, to)).contains(miles);
            assertThat(geography.milesBetween(to, from)).contains(miles);
        }

        @Test
        void says_so_when_either_end_is_unknown() {
            assertThat(geography.milesBetween("LE13 1AA", "ZE1 0AA")).isEmpty();
            assertThat(geography.milesBetween("ZE1 0AA", "LE13 1AA")).isEmpty();
        }

        @Test
        void is_done_from_each_reference_point_of_the_authority() {
            assertThat(geography.distancesToReferencePoints(RUTLAND, "LE13 1AA"))
                    .containsExactly(new Distance("Oakham", new BigDecimal("9.0")));
        }

        @Test
        void is_left_out_without_a_reference_point_or_a_known_postcode() {
            assertThat(geography.distancesToReferencePoints(UNNAMED_SAMPLE, "LE13 1AA"))
                    .isEmpty();
            assertThat(geography.distancesToReferencePoints(RUTLAND, "ZE1 0AA")).isEmpty();
        }
    }

    @Nested
    class Neighbours {

        @ParameterizedTest(name = "{1} adjoins Rutland: {2}")
        @CsvSource({
            "E10000018, Leicestershire,         true",
            "E10000019, Lincolnshire,           true",
            "E06000031, Peterborough,           true",
            "E06000061, North Northamptonshire, true",
            "E06000016, Leicester,              false",
            "E08000018, Rotherham,              false",
            "E06000017, Rutland itself,         false",
            "E99000001, the unnamed sample,     false",
        })
        void are_neighbours_from_either_side(String other, String name, boolean adjoins) {
            assertThat(geography.adjoins(RUTLAND, other)).as(name).contains(adjoins);
            assertThat(geography.adjoins(other, RUTLAND)).as(name).contains(adjoins);
        }

        @Test
        void are_unknown_between_authorities_that_are_not_listed_with_theirs() {
            assertThat(geography.adjoins("E10000018", "E10000024")).isEmpty();
            assertThat(geography.adjoins(UNNAMED_SAMPLE, "E10000018")).isEmpty();
        }
    }

    @Nested
    class Loading {

        @Test
        void the_same_file_again_changes_nothing() throws SQLException {
            int editions = count("select count(*) from postcode_directory_edition");

            loader.load();

            assertThat(count("select count(*) from postcode_directory_edition")).isEqualTo(editions);
            assertThat(count("select count(*) from postcode")).isEqualTo(count("""
                    select rows from postcode_directory_edition order by id desc limit 1"""));
            assertThat(count("select count(*) from reference_point")).isEqualTo(1);
        }

        @Test
        void knows_the_authority_of_every_postcode_of_the_extract() throws SQLException {
            assertThat(count("select count(*) from postcode left join local_authority using (laua) where name is null"))
                    .isZero();
        }

        @Test
        void knows_every_neighbour_by_name() throws SQLException {
            assertThat(count("""
                    select count(*) from authority_adjoining
                    where adjoining not in (select authority from local_authority)
                      and adjoining not in ('E10000021', 'E08000016', 'E08000019')""")) // former codes
                    .isZero();
        }

        private int count(String sql) throws SQLException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(sql)) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
