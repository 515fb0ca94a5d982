package uk.safeguarding.cases.geography;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the geographic data comes from: each file a path, or `classpath:` and a resource. The defaults are the files
/// of the demonstration.
@ConfigMapping(prefix = "geography")
public interface GeographyConfig {

    /// The ONS Postcode Directory as CSV with at least the columns `pcds`, `oseast1m`, `osnrth1m` and `laua`.
    @WithDefault("${POSTCODE_DIRECTORY:" + DEMONSTRATION_DIRECTORY + "}")
    String postcodeDirectory();

    /// What answers call the edition; else the name of the file without its ending.
    Optional<String> edition();

    /// Districts and the authorities that run their children's services: CSV with the columns `laua`, `laua_name`,
    /// `authority` and `authority_name`.
    @WithDefault("${LOCAL_AUTHORITIES:classpath:geography/local-authorities.csv}")
    String localAuthorities();

    /// Authorities that the file above lacks, in the same columns; where both have a district, this one counts.
    @WithDefault("classpath:geography/local-authority-additions.csv")
    String localAuthorityAdditions();

    /// Neighbouring authorities: CSV with the columns `authority`, listed with all its neighbours, and `adjoining`.
    @WithDefault("classpath:geography/adjoining-authorities.csv")
    String adjoiningAuthorities();

    /// The places from which an authority measures, by the authority's GSS code.
    Map<String, List<ReferencePoint>> referencePoints();

    /// A place from which an authority measures how far its placements are.
    interface ReferencePoint {

        /// What the authority calls it, such as `Oakham`.
        String name();

        /// Metres east on the national grid.
        int easting();

        /// Metres north on the national grid.
        int northing();
    }

    /// The extract that comes with the service.
    String DEMONSTRATION_DIRECTORY = "classpath:geography/postcodes-extract.csv";

    /// What the extract is called.
    String DEMONSTRATION_EDITION = "ONS Postcode Directory, November 2025 (extract)";
}
