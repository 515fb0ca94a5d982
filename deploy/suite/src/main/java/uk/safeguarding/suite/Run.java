package uk.safeguarding.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.safeguarding.embedded.ServerStartException;

/// `./suite run`: starts everything, shows where it is, and stays until Ctrl-C or until a process dies.
@Command(name = "run", description = "Start the whole suite, and stop it with Ctrl-C.")
final class Run implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(500);

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description =
                    "Move all ports: services N+81 to N+84, management N+1081 to N+1084, Keycloak N+180, PostgreSQL"
                            + " N+7432, Kafka N+11092. ${DEFAULT-VALUE} unless given.")
    private int portBase = Ports.DEFAULT_BASE;

    @Option(names = "--fresh", description = "Empty .suite first: data, secrets, logs.")
    private boolean fresh;

    @Option(names = "--no-sample", description = "Do not load the sample year at the first start.")
    private boolean withoutSample;

    @Override
    public Integer call() throws Exception {
        Progress progress = Progress.ofStandardOutput();
        progress.say(Summary.WARNING);
        Suite suite = Suite.open(
                new Suite.Settings(Main.root(), Main.directory(), new Ports(portBase), fresh, Suite.Use.DEMONSTRATION),
                progress);
        AtomicBoolean stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, stopping), "stop"));
        try {
            suite.start(progress);
        } catch (ServerStartException broken) {
            if (stopping.get()) {
                return CommandLine.ExitCode.SOFTWARE; // it was stopped while it started: nothing to explain
            }
            throw broken;
        }
        double seconds = progress.seconds();
        if (!withoutSample) {
            FirstSample.load(suite, progress);
        }
        System.out.println(Summary.of(suite, seconds));
        return awaitEnd(suite, stopping);
    }

    /// Looks after the processes until one has ended by itself.
    private static Integer awaitEnd(Suite suite, AtomicBoolean stopping) throws InterruptedException, IOException {
        while (true) {
            Thread.sleep(LOOK);
            Optional<Part> ended = suite.ended();
            if (ended.isPresent() && !stopping.get()) {
                throw new Refusal(ended.get().name() + " has ended by itself. " + LogEnd.told(ended.get()));
            }
        }
    }

    private static void stop(Suite suite, AtomicBoolean stopping) {
        stopping.set(true);
        System.out.println("Stopping the services, Keycloak, Kafka and PostgreSQL ...");
        try {
            suite.close();
            // What was still being started when the stop came.
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            System.out.println("Stopped. State stays in " + suite.directory() + " for the next ./suite run.");
        } catch (IOException | RuntimeException e) {
            System.err.println("The suite did not stop in order: " + e);
        }
    }
}
