package uk.safeguarding.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The policy matrix of the service under test, as its file says it.
final class PolicyMatrix {

    private PolicyMatrix() {}

    /// One line.
    ///
    /// @param purposes those that the role may name; empty where the operation concerns no person's record
    record Rule(String operation, String role, String rows, List<String> purposes) {}

    static List<Rule> rules() throws IOException {
        Path file = SuiteTree.root().resolve(SuiteTree.module() + "-service/src/main/resources/policy/matrix.csv");
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .map(cells -> new Rule(
                        cells[0], cells[1], cells[2], cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|"))))
                .toList();
    }

    /// A rule that lets somebody do this to a person's record.
    static Optional<Rule> personal(String operation) throws IOException {
        return rules().stream()
                .filter(rule ->
                        rule.operation().equals(operation) && !rule.purposes().isEmpty())
                .findFirst();
    }
}
