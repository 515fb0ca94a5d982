package uk.safeguarding.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safeguarding.embedded.DatabaseAccess;
import uk.safeguarding.embedded.ServerStartException;

/// The whole suite on this machine: PostgreSQL, Kafka, Keycloak and the four services, each a process of its own.
///
/// What `./suite run` starts, and acceptance tests and benchmarks too, which can kill and restart single parts. Closing
/// stops everything in order; state and secrets stay in the directory for the next start.
public final class Suite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Ports ports;
    private final StateDirectory state;
    private final RealmFile realm;
    private final Secrets secrets;
    private final Tokens tokens;
    private final KafkaPart kafka;
    private final Parts parts;

    /// @param root      of the checkout, built
    /// @param directory of the state, made where it does not exist
    /// @param fresh     whether to empty it first
    /// @param use       what it is started for
    public record Settings(Path root, Path directory, Ports ports, boolean fresh, Use use) {
        public Settings {
            root = root.toAbsolutePath().normalize();
        }
    }

    /// What a suite is started for.
    public enum Use {
        /// To be looked at and tested: soon ready and small, because the services are compiled by the first compiler
        /// alone. On two cores the second one takes for minutes what the requests need.
        DEMONSTRATION,
        /// To be measured: compiled as they are in production.
        MEASUREMENT
    }

    private Suite(Settings settings, StateDirectory state) throws IOException {
        Path root = settings.root();
        this.ports = settings.ports();
        this.state = state;
        this.realm = RealmFile.in(root);
        this.secrets = new Secrets(state.of("secrets"));
        this.tokens = new Tokens(ports, secrets);
        this.kafka = new KafkaPart(state, ports, secrets);
        ServiceEnvironment environment = new ServiceEnvironment(root, ports, secrets);
        this.parts = new Parts(
                state,
                List.of(
                        new PostgresPart(root, state, ports, secrets),
                        kafka,
                        new KeycloakPart(root, state, ports, secrets)),
                Arrays.stream(Service.values())
                        .<Part>map(service -> new ServicePart(service, settings, state, environment))
                        .toList());
    }

    /// Takes the directory, stops what a killed run has left there, and checks that the ports are free.
    ///
    /// @throws Refusal if a suite runs there or a port is in use
    public static Suite open(Settings settings, Progress progress) throws IOException {
        StateDirectory state = StateDirectory.take(settings.directory());
        try {
            state.stopOrphans().forEach(name -> progress.say("Stopped " + name + ", left behind by a killed run."));
            if (settings.fresh()) {
                state.empty();
            }
            if (!Files.exists(state.of("secrets"))) {
                progress.say(
                        "The first start here makes passwords, databases and the log-in; it takes a while longer.");
            }
            state.turnLogs();
            PortCheck.of(settings.ports()).requireFree();
            Files.writeString(state.of("port-base"), settings.ports().base() + "\n");
            state.noteLauncher();
            return new Suite(settings, state);
        } catch (IOException | RuntimeException e) {
            state.close();
            throw e;
        }
    }

    /// Starts all parts, the servers first, and waits until all are ready.
    ///
    /// @throws ServerStartException naming the part that did not start
    public void start(Progress progress) {
        parts.start(progress);
    }

    /// A part that was started and has ended by itself, if there is one.
    public Optional<Part> ended() {
        return parts().filter(part -> !part.isAlive()).findFirst();
    }

    /// @param name of a part, as [Part#name()] says it
    public Part part(String name) {
        return parts().filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The suite has no part " + name));
    }

    public Part part(Service service) {
        return part(service.module());
    }

    /// The servers and then the services, in the order in which they start.
    public Stream<Part> parts() {
        return parts.all();
    }

    public Ports ports() {
        return ports;
    }

    public RealmFile realm() {
        return realm;
    }

    public Secrets secrets() {
        return secrets;
    }

    /// An access token of the demonstration's person with that role in that authority.
    public String token(String role, String authority) {
        return role.equals(RealmFile.SYSTEM_ROLE)
                ? tokens.ofServiceAccount()
                : tokens.of(new DemonstrationUser(role, authority));
    }

    /// An access token of that role in [DemonstrationUser#HOME_AUTHORITY].
    public String token(String role) {
        return token(role, DemonstrationUser.HOME_AUTHORITY);
    }

    /// Speaks to the services as that person, and has the patience of somebody who knows that a part was killed.
    ///
    /// @param purpose of use
    public ServiceClient client(String role, String authority, String purpose) {
        return new ServiceClient(ports, () -> token(role, authority), purpose, PATIENCE);
    }

    /// A look behind a service: a connection of its database's owner.
    public Connection database(Service service) throws SQLException {
        DatabaseAccess access = access(service);
        return DriverManager.getConnection(ports.database(service), access.owner(), access.ownerPassword());
    }

    /// Loads records of that authority, with the demonstration's loader.
    Loader loader(String authority) {
        return new Loader(ports, () -> token(Load.ROLE, authority));
    }

    /// The database of a service and its roles, for those who look beneath it.
    public DatabaseAccess access(Service service) {
        return PostgresPart.access(service, secrets);
    }

    /// What a Kafka client of that service needs to log in.
    public Map<String, String> kafka(Service service) {
        return kafka.login(service);
    }

    /// Bytes that all parts and this process take.
    public long memory() {
        List<ProcessHandle> processes = new ArrayList<>(List.of(ProcessHandle.current()));
        parts().filter(Part::isAlive)
                .map(Part::pid)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .forEach(processes::add);
        return Memory.of(processes);
    }

    Path directory() {
        return state.of("");
    }

    /// Stops the services together and then the servers, the log-in first and the database last. A second call does
    /// nothing.
    @Override
    public synchronized void close() throws IOException {
        if (!parts.stop()) {
            return;
        }
        state.forgetProcesses();
        state.close();
    }
}
