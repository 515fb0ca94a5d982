package uk.safeguarding.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the files of the suite are, from a test of any module, started by Maven or by an IDE.
public final class SuiteTree {

    private SuiteTree() {}

    /// The directory of the root pom.
    ///
    /// @throws IllegalStateException if the test runs outside the suite
    public static Path root() {
        String given = System.getProperty("suite.root");
        if (given != null) {
            return Path.of(given);
        }
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("deploy/embedded/pom.xml"))) {
                return path;
            }
        }
        throw new IllegalStateException("Not in the suite's tree: set the system property suite.root");
    }

    /// The name of the module whose tests run, such as `cases` of `cases-service`.
    static String module() {
        Path directory = Path.of("").toAbsolutePath().getFileName();
        return directory == null ? "test" : directory.toString().replaceAll("-service$", "");
    }
}
