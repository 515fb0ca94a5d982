package uk.safeguarding.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real Keycloak as a process of its own, in development mode with its database in a file: for demonstrations and
/// tests, not for real data.
///
/// It listens on the loopback address alone, without a management port. Its programs are shared by all who start it;
/// its data lies in a home of its own that points to them, and survives a restart.
public final class Keycloak implements AutoCloseable {

    /// Exit status of a Keycloak that has built itself for its options and wants to be started again.
    private static final int START_ME_AGAIN = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);
    private static final int LOOK_MILLIS = 5_000;
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

    private final Settings settings;
    private volatile @Nullable ServerProcess process;
    private volatile boolean closed;

    public Keycloak(Settings settings) {
        this.settings = settings;
    }

    /// @param distribution  Keycloak's programs, as Maven unpacks them
    /// @param home          its data; made where it does not exist
    /// @param realm         a realm file, imported unless a realm of that name is there
    /// @param realmName     the realm whose answer says that Keycloak is ready
    /// @param adminPassword of the user `admin`, made at the first start
    /// @param log           takes the output
    public record Settings(
            Path distribution, Path home, Path realm, String realmName, int port, String adminPassword, Path log) {

        /// Where a browser and a service find the realm: also the issuer of its tokens.
        public URI issuer() {
            return URI.create("http://localhost:" + port + "/realms/" + realmName);
        }
    }

    /// Starts Keycloak and waits until the realm answers. The first start of a distribution builds it for these
    /// options, one builder at a time, and takes half a minute longer.
    ///
    /// @throws ServerStartException with the end of the log if it does not come up in five minutes
    public void start() throws IOException {
        closed = false;
        layHome();
        try (FileChannel channel = FileChannel.open(
                settings.distribution().resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // released with the channel
            ServerProcess first = launch(false);
            try {
                first.awaitReady(this::answers, PATIENCE);
                return;
            } catch (ServerStartException ended) {
                if (closed || first.isAlive() || first.exitValue() != START_ME_AGAIN) {
                    throw ended;
                }
            }
        }
        launch(true).awaitReady(this::answers, PATIENCE);
    }

    /// A home that points to the shared programs, with the realm file where Keycloak looks for it.
    private void layHome() throws IOException {
        Path imports = Files.createDirectories(settings.home().resolve("data/import"));
        for (String shared : SHARED) {
            Path link = settings.home().resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(
                    link, settings.distribution().toAbsolutePath().resolve(shared));
        }
        Path realm = imports.resolve(settings.realmName() + "-realm.json");
        Files.deleteIfExists(realm);
        Files.createSymbolicLink(realm, settings.realm().toAbsolutePath());
    }

    private ServerProcess launch(boolean built) throws IOException {
        Path home = settings.home().toAbsolutePath();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JAVA_OPTIONS);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        if (built) {
            command.add("-Dkc.config.built=true");
        }
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=http://localhost:" + settings.port()));
        ServerProcess launched = ServerProcess.start(
                "Keycloak",
                command,
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword()),
                home,
                settings.log());
        process = launched;
        return launched;
    }

    /// As Keycloak's own script starts it, but with a smaller heap, one thread of collection and the quick compiler:
    /// half the time to start on two cores, and 100 MB less.
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Duser.language=en",
            "-Duser.country=GB",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) settings.issuer().toURL().openConnection();
            connection.setConnectTimeout(LOOK_MILLIS);
            connection.setReadTimeout(LOOK_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException booting) {
            return false;
        }
    }

    public long pid() {
        return launched().pid();
    }

    public boolean isAlive() {
        ServerProcess current = process;
        return current != null && current.isAlive();
    }

    /// Ends it at once, as a lost machine would.
    public void kill() {
        launched().kill();
    }

    /// Ends it in order, also while it starts.
    @Override
    public void close() {
        closed = true;
        ServerProcess current = process;
        if (current != null) {
            current.stop("TERM", PATIENCE_AT_THE_END);
        }
    }

    private ServerProcess launched() {
        ServerProcess current = process;
        if (current == null) {
            throw new IllegalStateException("Keycloak was not started");
        }
        return current;
    }
}
