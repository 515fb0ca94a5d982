package uk.safeguarding.cases.geography;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Brings an edition of the ONS Postcode Directory into the table `postcode`, some thousand rows at a time as they are
/// read, so that the full directory (2.7 million postcodes) needs no more memory than the extract.
///
/// Columns are found by their names in the first line, whatever others the edition has. A postcode without a grid
/// reference (the Channel Islands, the Isle of Man, some large users) is left out: nothing can be measured from it.
final class PostcodeDirectory {

    private static final Set<String> POSTCODE = Set.of("pcds");
    private static final Set<String> EASTING = Set.of("oseast1m");
    private static final Set<String> NORTHING = Set.of("osnrth1m");
    private static final Set<String> DISTRICT = Set.of("laua", "oslaua"); // the second in older editions

    private static final Pattern METRES = Pattern.compile("[0-9]{1,7}");
    private static final Pattern GSS_CODE = Pattern.compile("[A-Z][0-9]{8}");
    private static final int ROWS_AT_A_TIME = 10_000;

    private static final String INSERT = """
            insert into postcode (postcode, easting, northing, laua)
            select * from unnest(?::text[], ?::integer[], ?::integer[], ?::text[])
            """;

    private final DataFile file;

    PostcodeDirectory(DataFile file) {
        this.file = file;
    }

    /// Replaces the postcodes by those of the file, within the caller's transaction.
    ///
    /// @return how many postcodes were loaded
    /// @throws IllegalStateException if a column is missing or no row has all four values
    long loadInto(Connection connection) throws SQLException, IOException {
        try (var clear = connection.createStatement()) {
            clear.executeUpdate("delete from postcode");
        }
        try (CsvReader<CsvRecord> csv = DataFile.csv().ofCsvRecord(file.open());
                CloseableIterator<CsvRecord> rows = csv.iterator();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long loaded = insertAll(rows, insert);
            if (loaded == 0) {
                throw new IllegalStateException("No postcode with a grid reference in " + file.location());
            }
            return loaded;
        }
    }

    private long insertAll(CloseableIterator<CsvRecord> rows, PreparedStatement insert) throws SQLException {
        Columns columns = Columns.in(rows.hasNext() ? rows.next().getFields() : List.of(), file);
        List<Row> batch = new ArrayList<>(ROWS_AT_A_TIME);
        long loaded = 0;
        while (rows.hasNext()) {
            columns.read(rows.next()).ifPresent(batch::add);
            if (batch.size() == ROWS_AT_A_TIME || !rows.hasNext()) {
                loaded += insert(batch, insert);
                batch.clear();
            }
        }
        return loaded;
    }

    private static int insert(List<Row> batch, PreparedStatement insert) throws SQLException {
        insert.setArray(1, array(insert, "text", batch, Row::postcode));
        insert.setArray(2, array(insert, "integer", batch, Row::easting));
        insert.setArray(3, array(insert, "integer", batch, Row::northing));
        insert.setArray(4, array(insert, "text", batch, Row::laua));
        return insert.executeUpdate();
    }

    private static Array array(PreparedStatement insert, String type, List<Row> batch, Function<Row, Object> value)
            throws SQLException {
        return insert.getConnection()
                .createArrayOf(type, batch.stream().map(value).toArray());
    }

    private record Row(String postcode, Integer easting, Integer northing, String laua) {}

    /// Where the four columns stand.
    private record Columns(int postcode, int easting, int northing, int laua) {

        static Columns in(List<String> header, DataFile file) {
            return new Columns(
                    position(POSTCODE, header, file),
                    position(EASTING, header, file),
                    position(NORTHING, header, file),
                    position(DISTRICT, header, file));
        }

        private static int position(Set<String> names, List<String> header, DataFile file) {
            for (int i = 0; i < header.size(); i++) {
                if (names.contains(header.get(i).strip())) {
                    return i;
                }
            }
            throw new IllegalStateException("The postcode directory " + file.location() + " has no column " + names);
        }

        /// The row, if it has all that is needed.
        Optional<Row> read(CsvRecord row) {
            String east = row.getField(easting);
            String north = row.getField(northing);
            String district = row.getField(laua);
            if (!METRES.matcher(east).matches()
                    || !METRES.matcher(north).matches()
                    || !GSS_CODE.matcher(district).matches()) {
                return Optional.empty();
            }
            return Postcode.parse(row.getField(postcode))
                    .map(code -> new Row(code.value(), Integer.valueOf(east), Integer.valueOf(north), district));
        }
    }
}
