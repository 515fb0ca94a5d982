package uk.safeguarding.cases.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.testing.TestDatabase;

class PostcodeDirectoryTest {

    private Connection database;

    @TempDir
    Path folder;

    @BeforeEach
    void make_a_table_of_its_own() throws SQLException {
        database = TestDatabase.asOwner();
        run("create schema postcode_directory");
        run("set search_path to postcode_directory");
        run("create table postcode (postcode text primary key, easting int, northing int, laua text)");
    }

    @AfterEach
    void drop_it() throws SQLException {
        run("drop schema postcode_directory cascade");
        database.close();
    }

    @Test
    void columns_are_found_by_name_among_those_of_the_full_directory() throws SQLException, IOException {
        assertThat(load("""
                        \uFEFF"pcd","pcds","dointr","laua","oseast1m","osnrth1m","lat"
                        "LE131AA","LE13 1AA","198001","E07000133","475914","319206","52.76"
                        "LE131AB","LE13 1AB","198001","E07000133","475761","319094","52.76"
                        """)).isEqualTo(2);
        assertThat(postcodes()).containsExactly("LE131AA 475914 319206 E07000133", "LE131AB 475761 319094 E07000133");
    }

    @Test
    void an_older_edition_names_the_district_otherwise() throws SQLException, IOException {
        load("""
                pcds,oslaua,oseast1m,osnrth1m
                LE13 1AA,E07000133,475914,319206
                """);

        assertThat(postcodes()).containsExactly("LE131AA 475914 319206 E07000133");
    }

    @Test
    void postcodes_without_a_grid_reference_are_left_out() throws SQLException, IOException {
        assertThat(load("""
                        pcds,oseast1m,osnrth1m,laua
                        LE13 1AA,475914,319206,E07000133
                        JE2 3AB,,,L99999999
                        IM1 1AA,,,M99999999
                        GIR 0AA,,,
                        LE13 1AB,475761,319094,
                        """)).isEqualTo(1);
        assertThat(postcodes()).containsExactly("LE131AA 475914 319206 E07000133");
    }

    @Test
    void a_new_edition_replaces_the_old_one() throws SQLException, IOException {
        load("""
                pcds,oseast1m,osnrth1m,laua
                LE13 1AA,475914,319206,E07000133
                """);
        load("""
                pcds,oseast1m,osnrth1m,laua
                LE13 1AB,475761,319094,E07000133
                """);

        assertThat(postcodes()).containsExactly("LE131AB 475761 319094 E07000133");
    }

    @Test
    void more_rows_than_one_batch_all_arrive() throws SQLException, IOException {
        String rows = IntStream.range(0, 25_000)
                .mapToObj(i -> "LE%d%d %d%c%c,%d,300000,E07000133"
                        .formatted(i / 10_000, i / 1000 % 10, i / 100 % 10, letter(i / 10), letter(i), 400_000 + i))
                .collect(Collectors.joining("\n", "pcds,oseast1m,osnrth1m,laua\n", "\n"));

        assertThat(load(rows)).isEqualTo(25_000);
        assertThat(postcodes()).hasSize(25_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pcds,oseast1m,osnrth1m\nLE13 1AA,475914,319206\n",
                "postcode,oseast1m,osnrth1m,laua\nLE13 1AA,475914,319206,E07000133\n",
            })
    void a_file_without_a_needed_column_is_refused(String csv) {
        assertThatIllegalStateException().isThrownBy(() -> load(csv)).withMessageContaining("has no column");
    }

    @Test
    void a_file_without_a_single_postcode_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> load("pcds,oseast1m,osnrth1m,laua\nLE13 1AA,,,E07000133\n"))
                .withMessageContaining("No postcode");
    }

    @Test
    void a_missing_file_is_named() {
        String missing = folder.resolve("missing.csv").toString();

        Assertions.assertThatThrownBy(() -> new PostcodeDirectory(new DataFile(missing)).loadInto(database))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing.csv");
    }

    @Test
    void an_edition_is_called_by_its_file() {
        assertThat(new DataFile("/data/ONSPD_NOV_2025_UK.csv").name()).isEqualTo("ONSPD_NOV_2025_UK");
        assertThat(new DataFile("classpath:extract.csv").name()).isEqualTo("extract");
    }

    private long load(String csv) throws SQLException, IOException {
        Path file = Files.writeString(folder.resolve("directory.csv"), csv);
        return new PostcodeDirectory(new DataFile(file.toString())).loadInto(database);
    }

    private List<String> postcodes() throws SQLException {
        List<String> postcodes = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "select concat_ws(' ', postcode, easting, northing, laua) from postcode order by postcode")) {
            while (found.next()) {
                postcodes.add(found.getString(1));
            }
        }
        return postcodes;
    }

    private static char letter(int i) {
        return "ABDEFGHJLN".charAt(i % 10);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
