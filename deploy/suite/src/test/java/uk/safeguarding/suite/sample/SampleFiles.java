package uk.safeguarding.suite.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of the sample years, made of their tables and rules.
final class SampleFiles {

    /// Where the loader finds them.
    static final Path DIRECTORY = Path.of("src/main/resources/samples");

    private SampleFiles() {}

    /// The lines of each file, by its name, in the order in which they are loaded.
    static Map<String, List<String>> all() throws IOException {
        Map<String, List<String>> files = new LinkedHashMap<>(RutlandSample.files());
        files.put("service-2017-18.ndjson", ServiceSample.lines());
        return files;
    }

    /// Writes the files anew, after a change of a table or a rule: run it in `deploy/suite`.
    static void main() throws IOException {
        Files.createDirectories(DIRECTORY);
        for (var file : all().entrySet()) {
            Files.writeString(DIRECTORY.resolve(file.getKey()), String.join("\n", file.getValue()) + "\n");
        }
    }
}
