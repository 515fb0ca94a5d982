package uk.safeguarding.cases.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Where postcodes lie, which authority runs children's services there, and how far places are from one another.
///
/// What is not known is said to be unknown, never guessed and never an error: a postcode may be mistyped, new, or
/// withheld. The answers come from the newest loaded edition of the ONS Postcode Directory, today's map: a placement of
/// years ago is judged by it too.
@ApplicationScoped
public class Geography {

    private static final String NO_EDITION = "none";

    private static final String LOCATE = """
            select edition.name, postcode.easting, postcode.northing, postcode.laua,
                   coalesce(local_authority.authority, case when postcode.laua like 'S%' then postcode.laua end)
            from (select name from postcode_directory_edition order by id desc limit 1) as edition
            left join postcode on postcode.postcode = ?
            left join local_authority on local_authority.laua = postcode.laua
            """;

    private static final String ADJOINS = """
            select bool_or(authority = ? and adjoining = ?) or bool_or(authority = ? and adjoining = ?)
            from authority_adjoining
            where authority in (?, ?)
            """;

    private static final String REFERENCE_POINTS =
            "select name, easting, northing from reference_point where authority = ? order by name";

    private final DataSource database;

    Geography(DataSource database) {
        this.database = database;
    }

    /// What the directory knows of a postcode, typed in any case and with blanks anywhere.
    public PostcodeLookup locate(String postcode) {
        return locate(Postcode.parse(postcode));
    }

    /// The straight line between two postcodes in miles, one decimal ([GridReference#milesTo]); empty if either is
    /// unknown.
    public Optional<BigDecimal> milesBetween(String postcode, String other) {
        return locate(postcode).point().flatMap(from -> locate(other).point().map(from::milesTo));
    }

    /// The GSS code of the authority that runs children's services where the postcode lies: the county in a two-tier
    /// area.
    public Optional<String> authorityOf(String postcode) {
        return locate(postcode).authority();
    }

    /// Whether two authorities are neighbours. Empty if neither is listed with its neighbours, as the invented
    /// authority of a sample is not.
    public Optional<Boolean> adjoins(String authority, String other) {
        if (authority.equals(other)) {
            return Optional.of(false);
        }
        return query(
                ADJOINS,
                List.of(authority, other, other, authority, authority, other),
                found -> found.next() ? Optional.ofNullable(found.getObject(1, Boolean.class)) : Optional.empty());
    }

    /// How far a postcode is from each reference point of an authority, by the point's name; empty if the postcode is
    /// unknown or the authority has no point.
    public List<Distance> distancesToReferencePoints(String authority, String postcode) {
        return locate(postcode)
                .point()
                .map(from -> query(REFERENCE_POINTS, List.of(authority), found -> {
                    List<Distance> distances = new ArrayList<>();
                    while (found.next()) {
                        var point = new GridReference(found.getInt(2), found.getInt(3));
                        distances.add(new Distance(found.getString(1), from.milesTo(point)));
                    }
                    return List.copyOf(distances);
                }))
                .orElse(List.of());
    }

    private PostcodeLookup locate(Optional<Postcode> postcode) {
        return query(LOCATE, List.of(postcode.map(Postcode::value).orElse("")), found -> {
            if (!found.next()) {
                return new PostcodeLookup.Unknown(NO_EDITION);
            }
            String edition = found.getString(1);
            String laua = found.getString(4);
            if (laua == null || postcode.isEmpty()) {
                return new PostcodeLookup.Unknown(edition);
            }
            var point = new GridReference(found.getInt(2), found.getInt(3));
            return new PostcodeLookup.Found(edition, postcode.get(), point, laua, found.getString(5));
        });
    }

    private <T> T query(String sql, List<String> parameters, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setString(i + 1, parameters.get(i));
            }
            try (ResultSet found = select.executeQuery()) {
                return reading.from(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The geographic data cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(ResultSet found) throws SQLException;
    }
}
