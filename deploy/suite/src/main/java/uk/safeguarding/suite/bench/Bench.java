package uk.safeguarding.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.safeguarding.suite.FirstSample;
import uk.safeguarding.suite.Main;
import uk.safeguarding.suite.Ports;
import uk.safeguarding.suite.Progress;
import uk.safeguarding.suite.Suite;
import uk.safeguarding.suite.delivery.Kills;

/// `./suite bench`: a suite of its own, empty at first, measured from this process, which is none of its parts.
@Command(
        name = "./suite bench",
        description = "Measure the suite beside the plainest programs that do the same on the same servers.")
public final class Bench implements Callable<Integer> {

    private static final String AUTHORITY = "E99000001";
    private static final int CLIENTS = 16;
    private static final int CHILDREN = 3_000;
    private static final int CHILDREN_OF_THE_DELAY = 60;
    private static final int EVENTS = 400_000;
    private static final double WRITES_A_SECOND = 50;
    private static final Set<Subject> OF_A_CASELOAD =
            EnumSet.complementOf(EnumSet.of(Subject.reports, Subject.imports, Subject.search));

    @Option(names = "--seconds", paramLabel = "N", description = "Of each measurement, ${DEFAULT-VALUE} unless given.")
    private int seconds = 10;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "Measure these alone: ${COMPLETION-CANDIDATES}.")
    private Set<Subject> only = EnumSet.allOf(Subject.class);

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Of each import besides that of children, 100000 at most, ${DEFAULT-VALUE} unless given.")
    private int rows = 20_000;

    /// What is measured.
    enum Subject {
        writes,
        reads,
        chain,
        delay,
        reports,
        projection,
        imports,
        search
    }

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "Measure nothing; kill each part N times under load, and count what was lost.")
    private int kills;

    @Option(names = "--port-base", paramLabel = "N", description = "Where the measured suite listens.")
    private int portBase = 12_000;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, parsed) -> Main.explain(failure))
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = Progress.ofStandardOutput();
        Path directory = Main.root().resolve("target/bench");
        try (Suite suite = Suite.open(
                new Suite.Settings(
                        Main.root(), directory.resolve("state"), new Ports(portBase), true, Suite.Use.MEASUREMENT),
                progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite)));
            suite.start(progress);
            if (kills > 0) {
                return new Kills(suite).run(kills, progress).isExact()
                        ? CommandLine.ExitCode.OK
                        : CommandLine.ExitCode.SOFTWARE;
            }
            double started = progress.seconds();
            List<Measurement> measurements = new ArrayList<>();
            try {
                measure(suite, progress, measurements);
            } finally {
                report(suite, started, measurements, directory.resolve("bench.json"));
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /// Also what was measured before something failed.
    private static void report(Suite suite, double started, List<Measurement> measurements, Path file)
            throws IOException {
        BenchReport report = new BenchReport(
                Machine.here(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                started,
                suite.memory() / 1e9,
                measurements);
        Files.writeString(file, report.json());
        System.out.println(report.table());
        System.out.println(report.json());
    }

    /// Also when it is broken off with Ctrl-C.
    private static void stop(Suite suite) {
        try {
            suite.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Suite suite, Progress progress, List<Measurement> measurements) throws Exception {
        if (only.contains(Subject.reports)) {
            FirstSample.load(suite, progress);
            progress.say("Asking for annual reports ...");
            measurements.addAll(new Reports(suite).measure());
        }
        if (only.contains(Subject.imports)) {
            try (Api loader = new Api(suite, "loader", Imports.AUTHORITY, "STATUTORY_RETURN");
                    PlainPool plain = new PlainPool(suite, 1)) {
                progress.say("Importing and exporting ...");
                new Imports(suite, loader, plain, rows).measure(measurements);
            }
        }
        if (!Collections.disjoint(only, OF_A_CASELOAD)) {
            measureCaseload(suite, progress, measurements);
        }
        if (only.contains(Subject.search)) {
            progress.say("Looking for children among half a million ...");
            measurements.addAll(new Searches(suite, AUTHORITY).measure(Duration.ofSeconds(seconds)));
        }
    }

    private void measureCaseload(Suite suite, Progress progress, List<Measurement> measurements) throws Exception {
        try (Api loader = new Api(suite, "loader", AUTHORITY, "STATUTORY_RETURN");
                Api reader = new Api(suite, "quality-assurance-manager", AUTHORITY, "AUDIT");
                Api delayed = new Api(suite, "loader", Delay.AUTHORITY, "STATUTORY_RETURN");
                PlainPool plain = new PlainPool(suite, CLIENTS)) {
            progress.say("Taking %,d children into care ...".formatted(CHILDREN));
            Caseload caseload = Caseload.of(loader, "BENCH", CHILDREN);
            if (only.contains(Subject.writes)) {
                progress.say("Recording review outcomes ...");
                Comparison writes = compare(new Writes(loader, caseload), new PlainWrites(plain, caseload, AUTHORITY));
                measurements.addAll(writes.measurements("recorded review outcomes", 0.4));
            }
            if (only.contains(Subject.projection) && !only.contains(Subject.writes)) {
                Pace.flatOut(new Writes(loader, caseload), CLIENTS, Duration.ofSeconds(seconds));
            }
            if (only.contains(Subject.reads)) {
                progress.say("Reading current pictures ...");
                Comparison reads = compare(new Reads(reader, caseload), new PlainReads(plain, caseload, AUTHORITY));
                measurements.addAll(reads.measurements("audited reads of a child", 0.4));
            }
            if (only.contains(Subject.delay)) {
                progress.say("Waiting for figures ...");
                measurements.addAll(new Delay(suite, delayed, Caseload.of(delayed, "DELAY", CHILDREN_OF_THE_DELAY))
                        .measure(new Writes(loader, caseload), WRITES_A_SECOND, Duration.ofSeconds(3L * seconds)));
            }
            if (only.contains(Subject.projection)) {
                progress.say("Catching up with %,d events ...".formatted(EVENTS));
                measurements.addAll(new Projection(suite).measure(EVENTS));
            }
            if (only.contains(Subject.chain)) {
                progress.say("Reading while the access log is chained, and while it is not ...");
                measurements.add(new Chain(suite, new PlainReads(plain, caseload, AUTHORITY), CLIENTS)
                        .measure(Duration.ofSeconds(seconds)));
            }
        }
    }

    private Comparison compare(Operation measured, Operation plain) throws Exception {
        return Comparison.of(measured, plain, CLIENTS, Duration.ofSeconds(seconds));
    }
}
