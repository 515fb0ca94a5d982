package uk.safeguarding.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./suite load NAME|FILE`: sends a sample year or a file of requests to the running suite. It may be repeated.
@Command(name = "load", description = "Load a sample year, or a file with one request a line, through the public APIs.")
final class Load implements Callable<Integer> {

    /// The role of the demonstration that may write everything.
    static final String ROLE = "loader";

    private static final int PROBLEMS_SHOWN = 50;

    @Parameters(paramLabel = "NAME|FILE", description = "The sample rutland or service, or the path of a file.")
    private String name = "";

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            description = "The local authority (GSS code) whose records these are; the sample's own unless given.")
    private @Nullable String authority;

    @Override
    public Integer call() throws IOException {
        LoadFile file = LoadFile.of(name);
        String code = authority == null ? file.authority() : authority;
        if (!DemonstrationUser.AUTHORITIES.contains(code)) {
            throw new Refusal("There is no authority " + code + " in the demonstration. Known: "
                    + String.join(", ", DemonstrationUser.AUTHORITIES) + ".");
        }
        Path portBase = Main.directory().resolve("port-base");
        if (!Files.exists(portBase)) {
            throw new Refusal("The suite has never run here. Start it with ./suite run");
        }
        Ports ports = new Ports(Integer.parseInt(Files.readString(portBase).strip()));
        Tokens tokens = new Tokens(ports, new Secrets(Main.directory().resolve("secrets")));
        Progress progress = Progress.ofStandardOutput();
        try (Loader loader = new Loader(ports, () -> tokens.of(new DemonstrationUser(ROLE, code)))) {
            return tell(loader.load(file, progress), progress) ? 0 : 1;
        }
    }

    /// Tells what became of a load.
    ///
    /// @return whether every line was loaded
    static boolean tell(LoadReport report, Progress progress) {
        List<LoadReport.Problem> problems = report.problems();
        problems.stream().limit(PROBLEMS_SHOWN).forEach(problem -> progress.say("  " + problem));
        if (problems.size() > PROBLEMS_SHOWN) {
            progress.say("  and %,d more".formatted(problems.size() - PROBLEMS_SHOWN));
        }
        progress.say("Loaded %s in %.1f s: %,d lines changed something, %,d were there already, %,d were refused."
                .formatted(
                        report.name(),
                        report.took().toMillis() / 1e3,
                        report.changed(),
                        report.alreadyThere(),
                        problems.size()));
        return problems.isEmpty();
    }
}
