package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogEndTest {

    @TempDir
    private Path directory;

    @Test
    void is_the_last_twenty_lines() throws IOException {
        String lines = IntStream.rangeClosed(1, 50).mapToObj(n -> "line " + n).collect(Collectors.joining("\n"));

        assertThat(LogEnd.of(log(lines))).hasSize(20).startsWith("line 31").endsWith("line 50");
    }

    @Test
    void shows_the_causes_of_a_failure_without_its_stack() throws IOException {
        String record = """
                {"timestamp":"T1","level":"ERROR","message":"Failed to start","exception":{"exceptionType":"A","message":"a",\
                "frames":[{"class":"X"}],"causedBy":{"exception":{"exceptionType":"B","message":"b"}}}}""";

        assertThat(LogEnd.of(log(record))).containsExactly("T1 ERROR Failed to start\n    A: a\n    B: b");
    }

    @Test
    void leaves_what_is_no_record_as_it_is() throws IOException {
        assertThat(LogEnd.of(log("{ not JSON\n\nplain"))).containsExactly("{ not JSON", "plain");
    }

    @Test
    void is_empty_without_a_log() throws IOException {
        assertThat(LogEnd.of(directory.resolve("none"))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(directory.resolve("a.log"), text);
    }
}
