package uk.safeguarding.suite;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.embedded.ServerProcess;
import uk.safeguarding.embedded.ServerStartException;

/// One of the four services, from its packaged `quarkus-app`. Ready when its health says so.
final class ServicePart implements Part {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);
    private static final int LOOK_MILLIS = 2_000;

    /// One collector thread and a small heap: four services share two cores and a demonstration's machine.
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Service service;
    private final Path application;
    private final Suite.Use use;
    private final StateDirectory state;
    private final ServiceEnvironment environment;
    private final URI ready;
    private @Nullable ServerProcess process;

    ServicePart(Service service, Suite.Settings settings, StateDirectory state, ServiceEnvironment environment) {
        this.service = service;
        this.application = settings.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.use = settings.use();
        this.state = state;
        this.environment = environment;
        this.ready = settings.ports().management(service).resolve("/q/health/ready");
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public void start() throws IOException {
        if (!Files.exists(application)) {
            throw new ServerStartException(application + " is not there: build the suite first, ./suite run does it.");
        }
        ServerProcess started = ServerProcess.start(name(), command(), environment.of(service), state.of("run"), log());
        process = started;
        state.note(this);
        started.awaitReady(this::isReady, PATIENCE);
    }

    private List<String> command() {
        return Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        JAVA_OPTIONS,
                        use == Suite.Use.DEMONSTRATION ? List.of(FIRST_COMPILER) : List.<String>of(),
                        List.of("-jar", application.toString()))
                .flatMap(List::stream)
                .toList();
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(LOOK_MILLIS);
            connection.setReadTimeout(LOOK_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop("TERM", PATIENCE_AT_THE_END);
        }
    }

    @Override
    public void kill() {
        running().kill();
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public Path log() {
        return state.log(name());
    }

    private ServerProcess running() {
        if (process == null) {
            throw new IllegalStateException(name() + " was not started");
        }
        return process;
    }
}
