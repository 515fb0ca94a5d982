package uk.safeguarding.suite.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files of the sample are what its tables tell.
class RutlandSampleTest {

    @ParameterizedTest
    @CsvSource({"rutland-2012-13.ndjson", "rutland-2013-14.ndjson", "rutland-2014-15.ndjson"})
    void its_files_are_what_the_tables_tell(String file) throws IOException {
        assertThat(Files.readAllLines(RutlandSample.FILES.resolve(file)))
                .as("run RutlandSample in deploy/suite after a change of a table")
                .isEqualTo(RutlandSample.files().get(file));
    }
}
