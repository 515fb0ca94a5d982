package uk.safeguarding.cases.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import uk.safeguarding.cases.geography.GeographyConfig.ReferencePoint;

/// Brings the configured geographic data into the database when the service starts.
///
/// The postcode directory is loaded when its file differs from the one loaded last, the small tables each time. All in
/// one transaction, one replica after the other: until it ends, questions are answered from what was there before.
@ApplicationScoped
public class GeographyLoader {

    private static final Logger LOG = Logger.getLogger(GeographyLoader.class);

    /// Any number that no other advisory lock of this database uses.
    private static final long LOCK = 0x67656f67L;

    private static final String LOCAL_AUTHORITY = """
            (laua, name, authority, authority_name) values (?, ?, ?, ?)
            on conflict (laua) do update
            set name = excluded.name, authority = excluded.authority, authority_name = excluded.authority_name""";

    private static final Duration LONGEST_LOAD = Duration.ofHours(1);

    private final GeographyConfig config;
    private final DataSource database;

    GeographyLoader(GeographyConfig config, DataSource database) {
        this.config = config;
        this.database = database;
    }

    void atStart(@Observes StartupEvent start) {
        load();
    }

    /// Loads what changed.
    ///
    /// @throws UncheckedIOException if a configured file cannot be read; the service then does not start
    public void load() {
        QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_LOAD.toSeconds())
                .run(this::loadInTransaction);
    }

    private void loadInTransaction() {
        try (Connection connection = database.getConnection()) {
            lock(connection);
            loadDirectory(connection);
            loadLocalAuthorities(connection);
            loadAdjoining(connection);
            loadReferencePoints(connection);
        } catch (IOException e) {
            throw new UncheckedIOException("Geographic data cannot be read: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("Geographic data could not be stored", e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    private void loadDirectory(Connection connection) throws SQLException, IOException {
        var file = new DataFile(config.postcodeDirectory());
        String edition = edition(file);
        String digest = file.digest();
        if (newestEdition(connection).filter(List.of(edition, digest)::equals).isPresent()) {
            return;
        }
        long rows = new PostcodeDirectory(file).loadInto(connection);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into postcode_directory_edition (name, digest, rows) values (?, ?, ?)")) {
            insert.setString(1, edition);
            insert.setString(2, digest);
            insert.setLong(3, rows);
            insert.executeUpdate();
        }
        LOG.infof("Loaded %d postcodes of %s", rows, edition);
    }

    private String edition(DataFile file) {
        if (config.edition().isPresent()) {
            return config.edition().get();
        }
        if (file.location().equals(GeographyConfig.DEMONSTRATION_DIRECTORY)) {
            LOG.info("Only the demonstration's postcodes are known; name a full directory in POSTCODE_DIRECTORY");
            return GeographyConfig.DEMONSTRATION_EDITION;
        }
        return file.name();
    }

    private static Optional<List<String>> newestEdition(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select name, digest from postcode_directory_edition order by id desc limit 1");
                var newest = select.executeQuery()) {
            return newest.next() ? Optional.of(List.of(newest.getString(1), newest.getString(2))) : Optional.empty();
        }
    }

    private void loadLocalAuthorities(Connection connection) throws SQLException, IOException {
        List<String> columns = List.of("laua", "laua_name", "authority", "authority_name");
        replace(
                connection,
                "local_authority",
                LOCAL_AUTHORITY,
                Stream.concat(
                                read(config.localAuthorities(), columns).stream(),
                                read(config.localAuthorityAdditions(), columns).stream())
                        .toList());
    }

    private void loadAdjoining(Connection connection) throws SQLException, IOException {
        replace(
                connection,
                "authority_adjoining",
                "(authority, adjoining) values (?, ?)",
                read(config.adjoiningAuthorities(), List.of("authority", "adjoining")));
    }

    private void loadReferencePoints(Connection connection) throws SQLException {
        replace(
                connection,
                "reference_point",
                "(authority, name, easting, northing) values (?, ?, ?, ?)",
                config.referencePoints().entrySet().stream()
                        .flatMap(GeographyLoader::rows)
                        .toList());
    }

    private static Stream<List<Object>> rows(Map.Entry<String, List<ReferencePoint>> points) {
        return points.getValue().stream()
                .map(point -> List.of(points.getKey(), point.name(), point.easting(), point.northing()));
    }

    private static List<List<Object>> read(String location, List<String> columns) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = DataFile.csv().ofNamedCsvRecord(new DataFile(location).open())) {
            return csv.stream()
                    .map(row -> columns.stream().<Object>map(row::getField).toList())
                    .toList();
        }
    }

    private static void replace(Connection connection, String table, String insertion, List<List<Object>> rows)
            throws SQLException {
        try (var clear = connection.createStatement()) {
            clear.executeUpdate("delete from " + table);
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " " + insertion)) {
            for (List<Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
