package uk.safeguarding.suite.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files of the samples are what their tables and rules tell.
class SampleFilesTest {

    @ParameterizedTest
    @CsvSource({"rutland-2012-13.ndjson", "rutland-2013-14.ndjson", "rutland-2014-15.ndjson", "service-2017-18.ndjson"})
    void are_what_the_tables_and_rules_tell(String file) throws IOException {
        assertThat(Files.readAllLines(SampleFiles.DIRECTORY.resolve(file)))
                .as("run SampleFiles in deploy/suite after a change of a table or a rule")
                .isEqualTo(SampleFiles.all().get(file));
    }
}
